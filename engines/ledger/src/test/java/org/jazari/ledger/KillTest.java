package org.jazari.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No acknowledged entry is lost, and no signed head is taken back, at whatever instant the writer is killed. */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("jazari.kills", 30);
    private static final long SEED = Long.getLong("jazari.seed", System.nanoTime());

    @TempDir
    Path directory;

    private final List<Checkpoint> heads = new ArrayList<>();

    @Test
    void acknowledgedEntriesOutliveEveryKill() throws Exception {
        System.out.println("KillTest: -Djazari.kills=" + ROUNDS + " -Djazari.seed=" + SEED);
        Random random = new Random(SEED);
        Path folder = directory.resolve("log");
        Path key = directory.resolve("key");
        NoteSigner signer = KeyFile.create(key, Logs.ORIGIN, SignatureType.ED25519, new SecureRandom());
        for (int round = 0; round < ROUNDS; round++) {
            try (ChildWriter child = ChildWriter.spawn(folder, key, random.nextLong())) {
                if (random.nextInt(5) == 0) { // amid the opening
                    Thread.sleep(random.nextInt(400));
                } else {
                    note(child.await(1 + random.nextInt(10)));
                    Thread.sleep(random.nextInt(30), random.nextInt(999_999));
                }
                note(child.kill());
            }
        }
        assertThat(heads).isNotEmpty();
        Checkpoint last = heads.getLast();
        LedgerSettings settings = new LedgerSettings(folder, Logs.ORIGIN, List.of(signer), () -> Logs.NOW);
        try (Ledger ledger = Logs.opened(Ledger.open(settings))) {
            assertThat(ledger.size()).as("seed %d", SEED).isGreaterThanOrEqualTo(last.size());
            TreeReader reader = ledger.reader();
            for (long bundle = 0; bundle < reader.bundles(); bundle++) {
                List<byte[]> stored = reader.entries(bundle);
                assertThat(stored)
                        .usingElementComparator(Arrays::compare)
                        .isEqualTo(Logs.entries(bundle * 256, stored.size()));
            }
            for (Checkpoint head : heads) { // what was acknowledged once is what is there now
                assertThat(new TreeReader(ledger.source(), head.size()).root())
                        .as("at %d, seed %d", head.size(), SEED)
                        .isEqualTo(head.root());
            }
        }
    }

    private void note(List<String> lines) throws Exception {
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words.length == 3 && (words[0].equals("ack") || words[0].equals("open"))) {
                Checkpoint head = new Checkpoint(Logs.ORIGIN, Long.parseLong(words[1]), TreeHash.parse(words[2]));
                if (!heads.isEmpty()) {
                    assertThat(head.size())
                            .as("seed %d", SEED)
                            .isGreaterThanOrEqualTo(heads.getLast().size());
                }
                heads.add(head);
            } else {
                assertThat(line).isIn("killed");
            }
        }
    }
}
