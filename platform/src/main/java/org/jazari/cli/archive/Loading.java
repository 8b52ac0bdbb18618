package org.jazari.cli.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.flywaydb.core.api.FlywayException;
import org.jazari.kernel.database.SchemaMigration;
import org.jazari.kernel.ledger.LedgerAudit;
import org.jazari.kernel.ledger.LedgerVerdict;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills a database that holds nothing of value with an archive: tables first, then all rows in one transaction. */
final class Loading {
    private final Archive archive;
    private final Connection connection;

    private Loading(Archive archive, Connection connection) {
        this.archive = archive;
        this.connection = connection;
    }

    /** The tables come to the archive's version; the platform's next start brings them to its own. */
    static void into(Connection connection, Archive archive) throws ArchiveRefusal, SQLException, IOException {
        Loading loading = new Loading(archive, connection);
        loading.migrate();
        connection.setAutoCommit(false);
        try {
            loading.fill();
            loading.verify();
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void migrate() throws ArchiveRefusal {
        for (Manifest.Schema schema : archive.manifest().schemas()) {
            if (!schema.name().matches("[a-z]+") || Loading.class.getResource("/db/" + schema.name()) == null) {
                throw new ArchiveRefusal("refusal.archive-newer", schema.name(), schema.version());
            }
            try {
                SchemaMigration.migrate(
                        new SingleConnectionDataSource(connection, true), schema.name(), schema.version());
            } catch (FlywayException unknownVersion) {
                throw new ArchiveRefusal("refusal.archive-newer", schema.name(), schema.version());
            }
        }
    }

    private void fill() throws ArchiveRefusal, SQLException, IOException {
        Catalog catalog = new Catalog(connection);
        Map<String, List<String>> here = catalog.tables(archive.schemaNames());
        Map<String, Manifest.Table> there = new TreeMap<>();
        for (Manifest.Table table : archive.manifest().tables()) {
            there.put(table.schema() + "." + table.name(), table);
            List<String> columns = here.get(table.schema() + "." + table.name());
            if (columns == null || !columns.equals(table.columns())) {
                throw new ArchiveRefusal("refusal.archive-table", table.schema() + "." + table.name());
            }
        }
        for (String table : here.keySet()) {
            if (!there.containsKey(table)) {
                throw new ArchiveRefusal("refusal.archive-table", table);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate "
                    + String.join(
                            ", ",
                            there.values().stream()
                                    .map(Manifest.Table::qualified)
                                    .toList())
                    + " cascade");
        }
        for (String table : catalog.inOrderOfReference(archive.schemaNames())) {
            copy(Objects.requireNonNull(there.get(table)));
        }
        resume();
    }

    private void copy(Manifest.Table table) throws ArchiveRefusal, SQLException, IOException {
        try (InputStream rows = archive.rows(table)) {
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.qualified() + " (" + Backup.list(table.columns()) + ") from stdin", rows);
            if (copied != table.rows()) {
                throw new ArchiveRefusal("refusal.archive-table", table.schema() + "." + table.name());
            }
        } catch (SQLException refused) {
            throw new ArchiveRefusal(
                    "refusal.archive-rows", table.schema() + "." + table.name(), String.valueOf(refused.getMessage()));
        }
    }

    /** Numbers go on after the last one given out. */
    private void resume() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (Manifest.Sequence sequence : archive.manifest().sequences()) {
                statement.setString(1, Catalog.quoted(sequence.schema()) + "." + Catalog.quoted(sequence.name()));
                statement.setLong(2, sequence.last());
                statement.execute();
            }
        }
    }

    private void verify() throws ArchiveRefusal {
        if (LedgerAudit.of(new SingleConnectionDataSource(connection, true)) instanceof LedgerVerdict.Broken broken) {
            throw new ArchiveRefusal("refusal.archive-ledger", broken.index(), broken.reason());
        }
    }
}
