package org.jazari.killtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.jazari.database.EmbeddedPostgres;
import org.jazari.database.StopResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that is ended before it is over, at whatever instant: no database is left running, and nobody is told of a bug. */
class EndedStartTest {
    private static final long SEED = Long.getLong("jazari.seed", System.nanoTime());
    private static final int STARTS = 6;

    @Test
    void leavesNothingRunning(@TempDir Path data) throws Exception {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        LoadedPlatform first = new LoadedPlatform(data, 0, LoadedPlatform.newAcknowledgements());
        first.awaitWrites(1);
        assertThat(first.stop()).isTrue();
        Random random = new Random(SEED);
        for (int start = 1; start <= STARTS; start++) {
            LoadedPlatform platform = new LoadedPlatform(data, start, LoadedPlatform.newAcknowledgements());
            int instantMillis = 500 + random.nextInt(4000);
            Thread.sleep(instantMillis);

            assertThat(platform.stop()).isTrue();

            String when = "ended after " + instantMillis + " ms, seed " + SEED;
            assertThat(EmbeddedPostgres.stopOrphan(data.resolve("postgres")))
                    .as(when)
                    .isInstanceOf(StopResult.NothingRunning.class);
            assertThat(platform.said()).as(when).doesNotContain("\tat ");
            assertThat(data.resolve("jazari.pid")).as(when).doesNotExist();
        }
    }
}
