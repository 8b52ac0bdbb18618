package org.jazari.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot run says why, names the place and the remedy, and destroys nothing. */
class RefusalTest {
    @Test
    void aSecondPlatformOnTheSameDirectory() throws Exception {
        Path directory = DatabaseDirectories.withBinaries("second");
        EmbeddedPostgresOptions options = EmbeddedPostgresOptions.in(directory);
        String ownPid = Long.toString(ProcessHandle.current().pid());
        try (EmbeddedPostgres database = EmbeddedPostgres.start(options)) {
            assertThat(refusal(options))
                    .hasMessageContaining(ownPid)
                    .extracting(DatabaseStartException::code)
                    .isEqualTo(DatabaseStartException.Code.DIRECTORY_IN_USE);
            try (ChildPlatform second = ChildPlatform.spawn(directory, 0)) {
                assertThat(second.awaitVerdict()).contains("DIRECTORY_IN_USE", "pid " + ownPid);
            }
            assertThat(EmbeddedPostgres.stopOrphan(directory))
                    .isEqualTo(new StopResult.InUse(ProcessHandle.current().pid()));
            assertThat(Sql.value(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aClusterOfAnotherVersion() throws Exception {
        Path directory = DatabaseDirectories.withBinaries("version");
        Files.createDirectories(directory.resolve("cluster/global"));
        Files.createFile(directory.resolve("cluster/global/pg_control"));
        Files.writeString(directory.resolve("cluster/PG_VERSION"), "17\n");
        assertThat(refusal(EmbeddedPostgresOptions.in(directory)))
                .hasMessageContaining("PostgreSQL 17")
                .extracting(DatabaseStartException::code)
                .isEqualTo(DatabaseStartException.Code.VERSION_MISMATCH);
    }

    @Test
    void aClusterThatIsNotWhole() throws Exception {
        Path directory = DatabaseDirectories.withBinaries("incomplete");
        Path precious = directory.resolve("cluster/base/precious");
        Files.createDirectories(precious);
        assertThat(refusal(EmbeddedPostgresOptions.in(directory)).code())
                .isEqualTo(DatabaseStartException.Code.DIRECTORY_UNUSABLE);
        assertThat(precious).exists();
    }

    @Test
    void aDirectoryThatIsAFile() throws Exception {
        Path file = DatabaseDirectories.empty("file");
        Files.createFile(file);
        assertThat(refusal(EmbeddedPostgresOptions.in(file)).code())
                .isEqualTo(DatabaseStartException.Code.DIRECTORY_UNUSABLE);
    }

    @Test
    void aDiskThatIsFull() throws Exception {
        assumeTrue(CurrentUser.isRoot(), "mounting a small disk needs root");
        Path directory = DatabaseDirectories.empty("full");
        Files.createDirectories(directory);
        List<String> onSmallDisk = List.of(
                "unshare",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=50m tmpfs \"$0\" && exec \"$@\"",
                directory.toString());
        try (ChildPlatform platform =
                ChildPlatform.spawn(onSmallDisk, System.getProperty("java.class.path"), directory, 0)) {
            assertThat(platform.awaitVerdict()).contains("DISK_FULL", directory.toString());
        }
    }

    private static DatabaseStartException refusal(EmbeddedPostgresOptions options) {
        return catchThrowableOfType(
                DatabaseStartException.class,
                () -> EmbeddedPostgres.start(options).close());
    }
}
