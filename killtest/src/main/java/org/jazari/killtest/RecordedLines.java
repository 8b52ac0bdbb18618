package org.jazari.killtest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.jazari.database.DatabaseAddress;
import org.jazari.database.EmbeddedPostgres;
import org.jazari.kernel.ledger.LedgerAudit;
import org.jazari.kernel.ledger.LedgerVerdict;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database of a platform holds, asked past the platform. */
final class RecordedLines implements AutoCloseable {
    private final Connection connection;

    RecordedLines(Path data) throws IOException, SQLException {
        DatabaseAddress address =
                EmbeddedPostgres.addressOf(data.resolve("postgres")).orElseThrow();
        connection = DriverManager.getConnection(address.url(), address.username(), address.password());
    }

    Set<String> all() throws SQLException {
        Set<String> lines = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select substr(subject, 6) from kernel.fact where type = 'kernel.line-recorded'")) {
            while (row.next()) {
                if (!lines.add(row.getString(1))) {
                    throw new AssertionError("Recorded twice: " + row.getString(1));
                }
            }
        }
        return lines;
    }

    /** Facts that have no position, positions that have gaps, public facts outside the ledger: zero each. */
    long disorders() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select count(*) from kernel.fact f
                                where not exists (select from kernel.fact_order o where o.fact_number = f.number)
                                    and not exists (select from kernel.outbox b where b.fact_number = f.number))
                            + (select coalesce(max(position), 0) - count(*) from kernel.fact_order)
                            + (select abs(coalesce(max(index) + 1, 0) - count(*)) from kernel.ledger_entry)
                        """)) {
            row.next();
            return row.getLong(1);
        }
    }

    LedgerVerdict ledger() {
        return LedgerAudit.of(new SingleConnectionDataSource(connection, true));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
