package org.jazari.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jazari.verifier.VerifierKey;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs written by us are read by golang.org/x/mod/sumdb, and the reverse. */
class GoInteroperabilityTest {
    @TempDir
    static Path directory;

    private static GoTlog go;

    @BeforeAll
    static void build() throws Exception {
        var built = GoTlog.build(directory);
        Assumptions.assumeTrue(built.isPresent(), GoTlog.ABSENT);
        go = built.orElseThrow();
    }

    @Test
    void goReadsOurLogsAndProofs() throws Exception {
        for (int size : new int[] {1, 2, 255, 256, 257, 700}) {
            Path folder = directory.resolve("ours" + size);
            String vkey = Logs.SIGNER.key().toString();
            try (Ledger ledger = Logs.open(folder)) {
                ledger.append(Logs.entries(0, size / 2));
                ledger.append(Logs.entries(size / 2, size - size / 2));
                Path proof = Files.writeString(
                        folder.resolve("proof"),
                        ledger.prove(size - 1, List.of()).orElseThrow().toString());
                assertThat(go.run("proof", proof.toString(), vkey))
                        .isEqualTo(new GoTlog.Ended(0, "proved " + (size - 1)));
            }
            assertThat(go.run("read", folder.toString(), vkey)).isEqualTo(new GoTlog.Ended(0, "read " + size));
        }
    }

    @Test
    void goRefusesOurLogOnceItIsChanged() throws Exception {
        Path folder = directory.resolve("changed");
        try (Ledger ledger = Logs.open(folder)) {
            ledger.append(Logs.entries(0, 300));
        }
        byte[] bundle = Files.readAllBytes(folder.resolve("tile/entries/000"));
        bundle[20] ^= 1;
        Files.write(folder.resolve("tile/entries/000"), bundle);
        assertThat(go.run("read", folder.toString(), Logs.SIGNER.key().toString())
                        .status())
                .isEqualTo(1);
    }

    @Test
    void weReadAndContinueGosLogsWithItsKey() throws Exception {
        for (int size : new int[] {1, 2, 255, 256, 257, 700}) {
            Path folder = directory.resolve("theirs" + size);
            GoTlog.Ended written = go.run("write", folder.toString(), Logs.ORIGIN, Integer.toString(size));
            assertThat(written.status()).as(written.output()).isZero();
            VerifierKey key = VerifierKey.parse(written.output());
            List<byte[]> seen = new ArrayList<>();
            try (DirectorySource source = new DirectorySource(folder)) {
                assertThat(new Audit(source, Logs.trusting(key), List.of(), (index, entry) -> seen.add(entry)).run())
                        .isInstanceOf(Audit.Verdict.Intact.class);
            }
            assertThat(seen)
                    .hasSize(size)
                    .last()
                    .isEqualTo(Logs.entries(size - 1, 1).getFirst());

            // Go's private key is one of ours, and its log goes on under our hand.
            NoteSigner signer = ((KeyFile.Reading.Key) KeyFile.read(folder.resolve("key"))).signer();
            LedgerSettings settings = new LedgerSettings(folder, Logs.ORIGIN, List.of(signer), () -> Logs.NOW);
            try (Ledger ledger = Logs.opened(Ledger.open(settings))) {
                ledger.append(Logs.entries(size, 3));
            }
            assertThat(go.run("read", folder.toString(), key.toString()))
                    .isEqualTo(new GoTlog.Ended(0, "read " + (size + 3)));
        }
    }
}
