package org.jazari.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Starts of every kind, by a platform that stops properly. */
class StartTest {
    /** For the tests that do not care what the cluster has been through. */
    private static Path shared = Path.of("");

    @BeforeAll
    static void makeShared() throws Exception {
        shared = DatabaseDirectories.withBinaries("started");
    }

    @Test
    void firstStartMakesEverythingAndAWarmOneKeepsTheData() throws Exception {
        Path directory = DatabaseDirectories.empty("first");
        List<String> progress = new ArrayList<>();
        EmbeddedPostgresOptions options = EmbeddedPostgresOptions.in(directory).withProgress(progress::add);
        int port;
        try (EmbeddedPostgres database = EmbeddedPostgres.start(options)) {
            port = database.port();
            assertThat(database.adopted()).isFalse();
            assertThat(database.state()).isEqualTo(DatabaseState.READY);
            Sql.execute(database, "create table promise (text text); insert into promise values ('tenue')");
        }
        assertThat(progress).hasSize(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();

        progress.clear();
        try (EmbeddedPostgres database = EmbeddedPostgres.start(options)) {
            assertThat(database.port()).isEqualTo(port);
            assertThat(Sql.value(database, "select text from promise")).isEqualTo("tenue");
        }
        assertThat(progress).containsExactly("starting the database on port " + port);
    }

    @Test
    void isDurableSmallAndClosedToOthers() throws Exception {
        EmbeddedPostgresOptions options = EmbeddedPostgresOptions.in(shared);
        try (EmbeddedPostgres database = EmbeddedPostgres.start(options)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(Sql.value(database, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(Sql.value(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.value(database, "show unix_socket_directories")).isEmpty();
            assertThat(Sql.value(database, "show shared_buffers")).isEqualTo("32MB");
            assertThat(Sql.value(database, "show server_encoding")).isEqualTo("UTF8");
            assertThat(Sql.value(database, "select usesuper from pg_user where usename = current_user"))
                    .isEqualTo("f");
            assertThat(options.directory().resolve("cluster/pg_hba.conf"))
                    .content()
                    .isEqualTo(ServerSettings.HOST_BASED_AUTHENTICATION);
        }
    }

    /** What the other modules may rely on. */
    @Test
    void bringsTheSearchToolsOfTheThreeLanguages() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(shared))) {
            for (String extension : List.of("unaccent", "pg_trgm", "btree_gin", "btree_gist", "citext", "pgcrypto")) {
                Sql.execute(database, "create extension " + extension);
            }
            assertThat(Sql.value(database, "select unaccent('évaluée à Fès')")).isEqualTo("evaluee a Fes");
            assertThat(Sql.value(database, "select to_tsvector('french', 'les évaluations')"))
                    .contains("'évalu'");
            assertThat(Sql.value(database, "select to_tsvector('arabic', 'المغرب؟')"))
                    .isEqualTo("'مغرب':1");
            assertThat(Sql.value(database, "select lower('ÉLÈVE')")).isEqualTo("élève");
            assertThat(Sql.query(
                            database,
                            "select x from (values ('zoo'), ('étude'), ('eau')) v (x) order by x collate \"fr-x-icu\""))
                    .containsExactly("eau", "étude", "zoo");
        }
    }

    @Test
    void halfUnpackedBinariesAndAHalfMadeClusterAreMadeAnew() throws Exception {
        Path directory = DatabaseDirectories.empty("half");
        Path binaries = directory.resolve("binaries-" + Binaries.VERSION);
        Files.createDirectories(binaries.resolve("bin"));
        Files.writeString(binaries.resolve("bin/postgres"), "half of it");
        Files.createDirectories(directory.resolve("binaries-" + Binaries.VERSION + ".unpacking-1/bin"));
        Files.createDirectories(directory.resolve("cluster.initialising-1/base"));
        try (EmbeddedPostgres database = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(directory))) {
            assertThat(Sql.value(database, "select 1")).isEqualTo("1");
        }
        try (var entries = Files.list(directory)) {
            assertThat(entries.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            binaries.getFileName().toString(),
                            "cluster",
                            "lock",
                            "lock.pid",
                            "password",
                            "port",
                            "postgres.log");
        }
    }

    @Test
    void aKillDuringTheFirstStartLeavesNothingHalfDone() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            Path directory = DatabaseDirectories.withBinaries("killed-first");
            try (ChildPlatform platform = ChildPlatform.spawn(directory, 0)) {
                Thread.sleep(200 + random.nextInt(1000));
                assertThat(platform.isAlive()).isTrue();
            }
            try (EmbeddedPostgres database = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(directory))) {
                assertThat(Sql.value(database, "select 1")).as("seed %d", seed).isEqualTo("1");
            }
        }
    }

    @Test
    void movesFromAPortThatAStrangerHasTaken() throws Exception {
        EmbeddedPostgresOptions options = EmbeddedPostgresOptions.in(shared);
        int port;
        try (EmbeddedPostgres database = EmbeddedPostgres.start(options)) {
            port = database.port();
        }
        List<String> progress = new ArrayList<>();
        try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                EmbeddedPostgres database = EmbeddedPostgres.start(options.withProgress(progress::add))) {
            assertThat(stranger.isBound()).isTrue();
            assertThat(database.port()).isNotEqualTo(port);
            assertThat(Sql.value(database, "show port")).isEqualTo(Integer.toString(database.port()));
            assertThat(progress.getFirst()).contains("port " + port + " is taken");
        }
    }

    @Test
    void setsANewPasswordWhenTheFileIsLost() throws Exception {
        EmbeddedPostgresOptions options = EmbeddedPostgresOptions.in(shared);
        String old;
        try (EmbeddedPostgres database = EmbeddedPostgres.start(options)) {
            old = database.password();
        }
        Files.delete(options.directory().resolve("password"));
        try (EmbeddedPostgres database = EmbeddedPostgres.start(options)) {
            assertThat(database.password()).isNotEqualTo(old);
            assertThat(Sql.value(database, "select 1")).isEqualTo("1");
        }
    }
}
