package org.jazari.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.kernel.ledger.LedgerAudit;
import org.jazari.kernel.ledger.LedgerVerdict;
import org.jazari.testing.PlatformTest;
import org.jazari.testing.TestDatabases;
import org.jazari.testing.TestDatabases.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

@PlatformTest
class ArchiveTest {
    @Autowired
    DataSource platform;

    @Autowired
    Facts facts;

    @Autowired
    FactDispatcher dispatcher;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void backup() throws Exception {
        for (String line : List.of("one", "two \\ with \t everything \n ⵜ ا", "three")) {
            var fact = transaction.execute(status -> facts.record(new NewFact(
                    "kernel.line-recorded",
                    "line/x",
                    Visibility.PUBLIC,
                    JsonNodeFactory.instance.objectNode().put("line", line))));
            dispatcher.awaitProjected(java.util.Objects.requireNonNull(fact), java.time.Duration.ofSeconds(20));
        }
        file = folder.resolve("backup.zip");
        try (Connection connection = platform.getConnection()) {
            Backup.write(connection, file, "test", Instant.now());
            connection.setReadOnly(false);
            connection.setAutoCommit(true);
        }
    }

    @Test
    void whatComesBackIsWhatWasKept() throws Exception {
        Server server = new Server(TestDatabases.fresh());
        try (Archive archive = Archive.open(file)) {
            Restore.intoEmpty(server, archive);
        }
        try (Connection restored = server.connect();
                Connection original = platform.getConnection()) {
            assertThat(Dump.of(restored)).isEqualTo(Dump.of(original)).containsKey("kernel.fact");
            assertThat(LedgerAudit.of(new SingleConnectionDataSource(restored, true)))
                    .isInstanceOf(LedgerVerdict.Intact.class);
            try (var statement = restored.createStatement()) {
                // The next number is free, or this fails.
                statement.execute(
                        "insert into kernel.fact (id, type, subject, recorded_at, actor, visibility, payload)"
                                + " values (gen_random_uuid(), 'kernel.line-recorded', 'line/y', now(), 'test', 'PUBLIC', '{}')");
            }
        }
    }

    @Test
    void aFullPlatformStepsAsideUndiminished() throws Exception {
        Server server = new Server(TestDatabases.fresh());
        try (Archive archive = Archive.open(file)) {
            Restore.intoEmpty(server, archive);
            Map<String, List<String>> before;
            try (Connection connection = server.connect()) {
                assertThat(Restore.isEmpty(connection)).isFalse();
                before = Dump.of(connection);
            }
            String aside = Restore.replacing(server, archive, "now");
            try (Connection old = server.connectTo(aside);
                    Connection fresh = server.connect()) {
                assertThat(Dump.of(old)).isEqualTo(before);
                assertThat(Dump.of(fresh)).isEqualTo(before);
            }
        }
    }

    @Test
    void anExistingFileIsLeftAlone() throws Exception {
        try (Connection connection = platform.getConnection()) {
            assertThatThrownBy(() -> Backup.write(connection, file, "test", Instant.now()))
                    .hasMessageContaining("refusal.backup-exists");
        }
    }

    @Test
    void anyDamagedByteIsFound() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int attempt = 0; attempt < 200; attempt++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Path copy = Files.write(folder.resolve("damaged.zip"), damaged);
            try (Archive archive = Archive.open(copy);
                    Archive original = Archive.open(file)) {
                // A flipped bit in a time stamp of the zip changes nothing that is restored.
                assertThat(archive.manifest()).as("seed %d", seed).isEqualTo(original.manifest());
            } catch (ArchiveRefusal refused) {
                assertThat(refused.key()).startsWith("refusal.archive-");
            }
        }
    }

    @Test
    void aTruncatedFileIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            Path copy = Files.write(folder.resolve("short.zip"), java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Archive.open(copy).close())
                    .as("%d bytes", length)
                    .hasMessageContaining("refusal.archive-damaged");
        }
    }

    @Test
    void aForeignZipIsRefused() throws Exception {
        Path foreign = folder.resolve("foreign.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(foreign))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write("{\"tables\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Archive.open(foreign).close()).hasMessageContaining("refusal.archive-foreign");
    }

    @Test
    void aBombIsRefusedBeforeItUnpacks() throws Exception {
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                "2026-01-01T00:00:00Z",
                "test",
                List.of(),
                List.of(new Manifest.Table("kernel", "fact", List.of("id"), 1, 1L << 40, "")),
                List.of());
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("tables/kernel.fact.copy"));
            zip.write(new byte[10_000_000]);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
        }
        assertThatThrownBy(() -> Archive.open(bomb).close()).hasMessageContaining("refusal.archive-bomb");
    }

    @Test
    void anArchiveWhoseLedgerWasForgedChangesNothing() throws Exception {
        Path forged = forgedLedger();
        Server server = new Server(TestDatabases.fresh());
        try (Archive archive = Archive.open(forged)) {
            assertThatThrownBy(() -> Restore.intoEmpty(server, archive)).hasMessageContaining("refusal.archive-ledger");
        }
        try (Connection connection = server.connect()) {
            assertThat(Restore.isEmpty(connection)).isTrue();
        }
    }

    /** The archive with one digit of the facts changed, and checksums to match. */
    private Path forgedLedger() throws Exception {
        Path forged = folder.resolve("forged.zip");
        try (Archive archive = Archive.open(file);
                ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(forged))) {
            Manifest manifest = archive.manifest();
            List<Manifest.Table> tables = new java.util.ArrayList<>(manifest.tables());
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                String name = entry.getName();
                if (name.equals(Manifest.ENTRY)) {
                    continue;
                }
                String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                byte[] bytes = text.replace("\"three\"", "\"seven\"").getBytes(java.nio.charset.StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(name));
                out.write(bytes);
                out.closeEntry();
                DigestingStream digest = new DigestingStream(OutputStream.nullOutputStream());
                digest.write(bytes, 0, bytes.length);
                tables.replaceAll(table -> table.entry().equals(name)
                        ? new Manifest.Table(
                                table.schema(),
                                table.name(),
                                table.columns(),
                                table.rows(),
                                digest.bytes(),
                                digest.sha256())
                        : table);
            }
            out.putNextEntry(new ZipEntry(Manifest.ENTRY));
            out.write(JsonMapper.shared()
                    .writeValueAsBytes(new Manifest(
                            Manifest.FORMAT,
                            manifest.createdAt(),
                            manifest.platform(),
                            manifest.schemas(),
                            tables,
                            manifest.sequences())));
        }
        return forged;
    }

    @Test
    void projectionsRebuiltFromFactsAreTheSame() throws Exception {
        try (Connection connection = platform.getConnection()) {
            Map<String, List<String>> before = Dump.of(connection);
            dispatcher.rebuild();
            assertThat(Dump.of(connection)).isEqualTo(before);
        }
    }

    private record Server(TestDatabase place) implements Restore.Server {
        @Override
        public String database() {
            return place.url().replaceAll(".*/([^/?]+)(\\?.*)?", "$1");
        }

        @Override
        public Connection connectTo(String database) throws SQLException {
            return DriverManager.getConnection(
                    place.url().replace("/" + database() + "?", "/" + database + "?"),
                    place.username(),
                    place.password());
        }

        Connection connect() throws SQLException {
            return connectTo(database());
        }
    }
}
