package org.jazari.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No acknowledged row is lost, whichever process is killed at whatever instant. */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("jazari.kills", 30);
    private static final long SEED = Long.getLong("jazari.seed", System.nanoTime());

    private enum Victim {
        PLATFORM,
        SERVER,
        BOTH
    }

    private final List<Long> acknowledged = new ArrayList<>();
    private long nextId;

    @Test
    void acknowledgedRowsOutliveEveryKill() throws Exception {
        System.out.println("KillTest: -Djazari.kills=" + ROUNDS + " -Djazari.seed=" + SEED);
        Random random = new Random(SEED);
        Path directory = DatabaseDirectories.withBinaries("killed");
        ChildPlatform platform = ChildPlatform.spawn(directory, nextId);
        try {
            platform.awaitRows(1);
            for (int round = 0; round < ROUNDS; round++) {
                if (!platform.isAlive()) {
                    platform = ChildPlatform.spawn(directory, nextId);
                }
                awaitTheInstant(platform, random);
                strike(Victim.values()[random.nextInt(Victim.values().length)], platform, directory);
            }
        } finally {
            platform.close();
        }
        note(platform);
        try (EmbeddedPostgres database = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(directory))) {
            Set<Long> missing = new HashSet<>(acknowledged);
            missing.removeAll(rows(database));
            assertThat(missing)
                    .as("lost of %d, seed %d", acknowledged.size(), SEED)
                    .isEmpty();
        }
        assertThat(acknowledged).isNotEmpty();
    }

    /** Mostly amid the inserts, at times amid a start or a recovery. */
    private static void awaitTheInstant(ChildPlatform platform, Random random) throws InterruptedException {
        if (random.nextInt(4) == 0) {
            Thread.sleep(random.nextInt(500));
        } else {
            platform.awaitRows(1 + random.nextInt(30));
            Thread.sleep(0, random.nextInt(999_999));
        }
    }

    private void strike(Victim victim, ChildPlatform platform, Path directory) throws Exception {
        switch (victim) {
            case PLATFORM -> platform.close();
            case SERVER -> killServer(directory);
            case BOTH -> {
                killServer(directory);
                platform.close();
            }
        }
        if (!platform.isAlive()) {
            note(platform);
        }
    }

    private static void killServer(Path directory) throws Exception {
        PostmasterFile.read(directory.resolve("cluster"))
                .flatMap(file -> new ClusterProcesses(directory.resolve("cluster")).postmaster(file.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    private void note(ChildPlatform dead) {
        acknowledged.addAll(dead.acknowledged());
        nextId += 1_000_000;
    }

    private static Set<Long> rows(EmbeddedPostgres database) throws SQLException {
        Set<Long> rows = new HashSet<>();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select id from entry")) {
            while (result.next()) {
                rows.add(result.getLong(1));
            }
        }
        return rows;
    }
}
