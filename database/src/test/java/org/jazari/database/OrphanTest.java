package org.jazari.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What killed processes leave behind. */
class OrphanTest {
    private static Path directory = Path.of("");

    @BeforeAll
    static void makeDirectory() throws Exception {
        directory = DatabaseDirectories.withBinaries("orphaned");
    }

    @Test
    void aServerWhosePlatformWasKilledIsAdopted() throws Exception {
        long orphan = orphan();
        BlockingQueue<DatabaseState> states = new LinkedBlockingQueue<>();
        EmbeddedPostgresOptions options =
                EmbeddedPostgresOptions.in(directory).withListener((state, detail) -> states.add(state));
        try (EmbeddedPostgres database = EmbeddedPostgres.start(options)) {
            assertThat(database.adopted()).isTrue();
            assertThat(database.pid()).isEqualTo(orphan);
            assertThat(Integer.parseInt(Sql.value(database, "select count(*) from entry")))
                    .isPositive();

            ProcessHandle.of(orphan).orElseThrow().destroyForcibly();
            assertThat(states.poll(60, TimeUnit.SECONDS)).isEqualTo(DatabaseState.RESTARTING);
            assertThat(states.poll(60, TimeUnit.SECONDS)).isEqualTo(DatabaseState.READY);
            assertThat(Sql.value(database, "select 1")).as("supervised too").isEqualTo("1");
        }
    }

    @Test
    void aServerThatRunsWithOtherSettingsIsReplaced() throws Exception {
        long orphan = orphan();
        EmbeddedPostgresOptions options = EmbeddedPostgresOptions.in(directory).withSharedBuffersMb(48);
        try (EmbeddedPostgres database = EmbeddedPostgres.start(options)) {
            assertThat(database.adopted()).isFalse();
            assertThat(database.pid()).isNotEqualTo(orphan);
            assertThat(Sql.value(database, "show shared_buffers")).isEqualTo("48MB");
        }
    }

    @Test
    void stopEndsAnOrphanOnce() throws Exception {
        long orphan = orphan();
        assertThat(EmbeddedPostgres.stopOrphan(directory)).isEqualTo(new StopResult.Stopped(orphan));
        assertThat(EmbeddedPostgres.stopOrphan(directory)).isEqualTo(new StopResult.NothingRunning());
        assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aStrangerUnderTheOldPidIsNeitherAnObstacleNorAVictim() throws Exception {
        long dead = orphan();
        Path postmasterPid = directory.resolve("cluster/postmaster.pid");
        String staleFile = Files.readString(postmasterPid);
        assertThat(EmbeddedPostgres.stopOrphan(directory)).isInstanceOf(StopResult.Stopped.class);
        Process stranger = new ProcessBuilder("sleep", "1000").start();
        try {
            Files.writeString(
                    postmasterPid, staleFile.replaceFirst(Long.toString(dead), Long.toString(stranger.pid())));
            assertThat(EmbeddedPostgres.stopOrphan(directory)).isEqualTo(new StopResult.NothingRunning());
            try (EmbeddedPostgres database = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(directory))) {
                assertThat(database.adopted()).isFalse();
                assertThat(Sql.value(database, "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aKilledServerComesBackOnItsPortDespiteABusyBackend() throws Exception {
        BlockingQueue<DatabaseState> states = new LinkedBlockingQueue<>();
        EmbeddedPostgresOptions options =
                EmbeddedPostgresOptions.in(directory).withListener((state, detail) -> states.add(state));
        try (EmbeddedPostgres database = EmbeddedPostgres.start(options)) {
            int port = database.port();
            long killed = database.pid();
            try (Connection busy = Sql.connect(database);
                    Statement statement = busy.createStatement()) {
                CompletableFuture<Void> query = CompletableFuture.runAsync(() -> runForEver(statement));
                while (Integer.parseInt(Sql.value(
                                database,
                                "select count(*) from pg_stat_activity where state = 'active' and query like '%busy%'"
                                        + " and pid <> pg_backend_pid()"))
                        == 0) {
                    Thread.sleep(10);
                }
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                assertThat(states.poll(60, TimeUnit.SECONDS)).isEqualTo(DatabaseState.RESTARTING);
                assertThat(states.poll(60, TimeUnit.SECONDS)).isEqualTo(DatabaseState.READY);
                query.join();
            }
            assertThat(database.port()).isEqualTo(port);
            assertThat(database.pid()).isNotEqualTo(killed);
            assertThat(Sql.value(database, "show port")).isEqualTo(Integer.toString(port));
        }
        assertThat(states.poll()).isEqualTo(DatabaseState.STOPPED);
    }

    private static void runForEver(Statement statement) {
        try {
            statement.execute("do $$ declare busy bigint := 0; begin loop busy := busy + 1; end loop; end $$");
        } catch (SQLException killed) {
            assertThat(killed.getSQLState()).isNotEmpty();
        }
    }

    /** Leaves a server behind that holds some rows; returns its pid. */
    private static long orphan() throws Exception {
        try (ChildPlatform platform = ChildPlatform.spawn(directory, 0)) {
            platform.awaitRows(3);
        }
        return PostmasterFile.read(directory.resolve("cluster")).orElseThrow().pid();
    }
}
