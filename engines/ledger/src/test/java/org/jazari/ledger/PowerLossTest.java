package org.jazari.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jazari.verifier.Checkpoint;

/** The power fails between any two operations of the disk; what was not forced is lost, kept or torn. */
class PowerLossTest {
    private static final Path FOLDER = Path.of("/log");

    @Property(tries = 120)
    void whatWasAcknowledgedIsThereAfterwards(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        CrashingDisk disk = new CrashingDisk(random, FOLDER);
        List<Checkpoint> acknowledged = new ArrayList<>();
        for (int life = 0; life < 6; life++) {
            disk.loseAfter(random.nextInt(120));
            live(disk, random, acknowledged);
            disk.restart();
        }
        try (Ledger ledger = Ledger.open(Logs.settings(FOLDER), disk, () -> {})) {
            for (Checkpoint head : acknowledged) {
                assertThat(ledger.size()).isGreaterThanOrEqualTo(head.size());
                assertThat(new TreeReader(ledger.source(), head.size()).root()).isEqualTo(head.root());
            }
            for (long index = 0; index < ledger.size(); index++) {
                assertThat(ledger.reader().entry(index))
                        .isEqualTo(Logs.entries(index, 1).getFirst());
            }
        }
    }

    /** Appends until the power is gone. */
    private static void live(CrashingDisk disk, Random random, List<Checkpoint> acknowledged) throws Exception {
        try (Ledger ledger = Ledger.open(Logs.settings(FOLDER), disk, () -> {})) {
            while (!disk.isLost()) {
                int count = random.nextInt(4) == 0 ? 1 + random.nextInt(300) : 1 + random.nextInt(5);
                ledger.append(Logs.entries(ledger.size(), count));
                acknowledged.add(ledger.head());
            }
        } catch (CrashingDisk.PowerLoss amidTheOpening) {
            assertThat(disk.isLost()).isTrue();
        } catch (UncheckedIOException lost) {
            assertThat(rootOf(lost)).isInstanceOf(CrashingDisk.PowerLoss.class);
        }
    }

    private static Throwable rootOf(UncheckedIOException failure) {
        Throwable cause = Objects.requireNonNull(failure.getCause());
        return cause.getCause() == null ? cause : cause.getCause();
    }
}
