package org.jazari.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The accounts that a platform may run as; needs root to become them. */
class AccountTest {
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @BeforeEach
    void requireRoot() {
        assumeTrue(CurrentUser.isRoot(), "needs root");
    }

    @Test
    void rootStepsDownToAnAccountThatOwnsTheData() throws Exception {
        Path directory = DatabaseDirectories.withBinaries("as-root");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(directory))) {
            assertThat(DurableFiles.ownerOf(Path.of("/proc/" + database.pid()))).isEqualTo(65534);
            assertThat(DurableFiles.ownerOf(directory.resolve("cluster"))).isEqualTo(65534);
        }
    }

    @Test
    void rootBelowAClosedDirectoryEntersAUserNamespace() throws Exception {
        Path closed = DatabaseDirectories.empty("closed");
        Files.createDirectory(closed);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Path directory = DatabaseDirectory.open(closed.resolve("postgres")).root();
        DatabaseDirectories.addBinaries(directory);
        try (EmbeddedPostgres database = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(directory))) {
            assertThat(DurableFiles.ownerOf(directory.resolve("cluster"))).isZero();
            assertThat(Files.readSymbolicLink(Path.of("/proc/" + database.pid() + "/ns/user")))
                    .isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/user")));
            Sql.execute(database, "create table kept (id bigint)");
        }
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx--x--x"));
        try (EmbeddedPostgres database = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(directory))) {
            assertThat(DurableFiles.ownerOf(directory.resolve("cluster")))
                    .as("once others may pass, the data get an account of their own")
                    .isEqualTo(65534);
            assertThat(Sql.query(database, "select * from kept")).isEmpty();
        }
    }

    @Test
    void aUserRunsItDirectly() throws Exception {
        Path directory = DatabaseDirectories.withBinaries("as-user");
        DurableFiles.giveTree(directory, 65534, 65534);
        try (ChildPlatform platform = ChildPlatform.spawn(AS_NOBODY, readableClassPath(), directory, 0)) {
            platform.awaitRows(3);
            long server = PostmasterFile.read(directory.resolve("cluster"))
                    .orElseThrow()
                    .pid();
            assertThat(DurableFiles.ownerOf(Path.of("/proc/" + server))).isEqualTo(65534);
        }
        assertThat(EmbeddedPostgres.stopOrphan(directory)).isInstanceOf(StopResult.Stopped.class);
    }

    @Test
    void anAccountWithoutANameRunsItToo() throws Exception {
        List<String> asNumber = List.of("setpriv", "--reuid=54321", "--regid=54321", "--clear-groups");
        Path directory = DatabaseDirectories.withBinaries("as-number");
        DurableFiles.giveTree(directory, 54321, 54321);
        try (ChildPlatform platform = ChildPlatform.spawn(asNumber, readableClassPath(), directory, 0)) {
            platform.awaitRows(3);
        }
        assertThat(EmbeddedPostgres.stopOrphan(directory)).isInstanceOf(StopResult.Stopped.class);
    }

    @Test
    void aUserIsToldWhatItMayNotWrite() throws Exception {
        Path directory = DatabaseDirectories.withBinaries("not-for-users");
        try (ChildPlatform platform = ChildPlatform.spawn(AS_NOBODY, readableClassPath(), directory, 0)) {
            assertThat(platform.awaitVerdict()).contains("DIRECTORY_UNUSABLE", directory.toString());
        }
    }

    /** The libraries may lie below root's home. */
    private static String readableClassPath() throws Exception {
        Path libraries = Path.of("target", "libraries").toAbsolutePath();
        Files.createDirectories(libraries);
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isRegularFile(path)) {
                entries.add(Files.copy(path, libraries.resolve(path.getFileName()), StandardCopyOption.REPLACE_EXISTING)
                        .toString());
            } else {
                entries.add(path.toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
