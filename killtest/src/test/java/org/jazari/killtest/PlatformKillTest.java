package org.jazari.killtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jazari.database.EmbeddedPostgres;
import org.jazari.database.EmbeddedPostgresOptions;
import org.jazari.kernel.ledger.LedgerHead;
import org.jazari.kernel.ledger.LedgerVerdict;
import org.jazari.ledger.Audit;
import org.jazari.ledger.DirectorySource;
import org.jazari.ledger.KeyFile;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whichever of the platform and its PostgreSQL is killed, at whatever instant: the next start works, no acknowledged write
 * is missing, and the ledger is intact. {@code -Djazari.kills=N} makes it longer, {@code -Djazari.seed=S} repeats it.
 */
class PlatformKillTest {
    private static final int KILLS = Integer.getInteger("jazari.kills", 30);
    private static final long SEED = Long.getLong("jazari.seed", System.nanoTime());

    private enum Victim {
        PLATFORM,
        SERVER,
        BOTH
    }

    private final Set<String> acknowledged = LoadedPlatform.newAcknowledgements();
    private final Random random = new Random(SEED);
    private int run;

    @Test
    void nothingAcknowledgedIsMissingAfterAnyKill(@TempDir Path data) throws Exception {
        System.out.println("PlatformKillTest: -Djazari.kills=" + KILLS + " -Djazari.seed=" + SEED);
        letTheServersAccountPass(data);
        LoadedPlatform platform = new LoadedPlatform(data, run++, acknowledged);
        try {
            platform.awaitWrites(20);
            for (int kill = 0; kill < KILLS; kill++) {
                platform = alive(platform, data);
                awaitTheInstant(platform);
                strike(Victim.values()[kill % Victim.values().length], platform, data);
            }
            platform = alive(platform, data);
            platform.awaitWrites(20);
            assertThat(platform.stop()).as("stopped politely").isTrue();
        } finally {
            platform.kill();
            EmbeddedPostgres.stopOrphan(data.resolve("postgres"));
        }
        verifyAtRest(data);
    }

    /** A platform that was killed is started again, and shows everything that was acknowledged before. */
    private LoadedPlatform alive(LoadedPlatform platform, Path data) throws Exception {
        if (platform.isAlive()) {
            return platform;
        }
        Set<String> before = new HashSet<>(acknowledged);
        LoadedPlatform next = new LoadedPlatform(data, run++, acknowledged);
        if (random.nextInt(5) > 0) {
            next.awaitWrites(1);
            try (RecordedLines lines = new RecordedLines(data)) {
                assertNoneMissing(before, lines.all());
            }
        }
        return next;
    }

    /** Mostly amid the writes; at times amid a start or a recovery. */
    private void awaitTheInstant(LoadedPlatform platform) throws InterruptedException {
        if (platform.isReady()) {
            platform.awaitWrites(1 + random.nextInt(60));
            Thread.sleep(0, random.nextInt(999_999));
        } else {
            Thread.sleep(random.nextInt(4000));
        }
    }

    private static void strike(Victim victim, LoadedPlatform platform, Path data) throws Exception {
        switch (victim) {
            case PLATFORM -> platform.kill();
            case SERVER -> killServer(data);
            case BOTH -> {
                killServer(data);
                platform.kill();
            }
        }
        if (platform.isAlive() && platform.isReady()) {
            platform.awaitWrites(1);
        }
    }

    private static void killServer(Path data) throws IOException {
        Path file = data.resolve("postgres/cluster/postmaster.pid");
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            if (!lines.isEmpty() && Long.parseLong(lines.getFirst().strip()) > 1) {
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(process ->
                                process.info().command().orElse("postgres").contains("postgres"))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    private void verifyAtRest(Path data) throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(data.resolve("postgres")));
                RecordedLines lines = new RecordedLines(data)) {
            assertThat(database.adopted()).as("nothing was left running").isFalse();
            assertNoneMissing(acknowledged, lines.all());
            assertThat(lines.disorders()).isZero();
            assertThat(lines.ledger())
                    .isInstanceOfSatisfying(
                            LedgerVerdict.Intact.class,
                            intact -> assertThat(published(data)).isEqualTo(intact.head()));
        }
        System.out.println("PlatformKillTest: " + KILLS + " kills, " + run + " starts, " + acknowledged.size()
                + " acknowledged writes, none missing");
    }

    /** The log in its folder, as a monitor reads it with nothing but the log's public key. */
    private static LedgerHead published(Path data) {
        try (DirectorySource log = new DirectorySource(data.resolve("ledger"))) {
            KeyFile.Reading key = KeyFile.read(data.resolve("ledger-keys/log.key"));
            VerifierKey vkey = ((KeyFile.Reading.Key) key).signer().key();
            Audit.Verdict verdict =
                    new Audit(log, TrustPolicy.of(List.of(vkey), List.of(), 0), List.of(), (index, entry) -> {}).run();
            assertThat(verdict).isInstanceOf(Audit.Verdict.Intact.class);
            Checkpoint head = ((Audit.Verdict.Intact) verdict).head().checkpoint();
            return new LedgerHead(
                    head.size(), HexFormat.of().formatHex(head.root().bytes()));
        } catch (RefusedException notAKey) {
            throw new AssertionError(notAKey);
        }
    }

    private static void assertNoneMissing(Set<String> acknowledged, Set<String> present) {
        Set<String> missing = new HashSet<>(acknowledged);
        missing.removeAll(present);
        assertThat(missing)
                .as("missing of %d acknowledged, seed %d", acknowledged.size(), SEED)
                .isEmpty();
    }

    private static void letTheServersAccountPass(Path data) throws IOException {
        Files.setPosixFilePermissions(data, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
    }
}
