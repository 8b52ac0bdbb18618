package org.jazari.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.TestFacts;
import org.jazari.ledger.KeyFile;
import org.jazari.ledger.NoteSigner;
import org.jazari.ledger.witness.Witness;
import org.jazari.ledger.witness.WitnessMemory;
import org.jazari.ledger.witness.WitnessServer;
import org.jazari.testing.TestDatabases;
import org.jazari.testing.TestDatabases.TestDatabase;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.Verdict;
import org.jazari.verifier.Verification;
import org.jazari.verifier.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Witnesses of other institutions cosign what the platform publishes, and give the alarm where it shows them another past. */
class WitnessesTest {
    private final TestDatabase database = TestDatabases.fresh();
    private final Path keys = database.data().resolve("ledger-keys");

    @TempDir
    Path elsewhere;

    private NoteSigner witnessKey;
    private VerifierKey logKey;

    WitnessesTest() throws Exception {
        witnessKey = KeyFile.generate("witness.example", SignatureType.ED25519_COSIGNATURE, new SecureRandom());
        try (SmallPlatform platform = SmallPlatform.start(database, null)) {
            logKey = platform.ledger().keys().getFirst();
        }
    }

    private WitnessServer listen(WitnessMemory memory) throws Exception {
        Witness witness = new Witness(List.of(witnessKey), List.of(logKey), memory, Clock.systemUTC());
        return WitnessServer.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private void list(String address) throws Exception {
        Files.writeString(
                keys.resolve("witnesses"),
                "# who watches us\nwitness first " + witnessKey.key() + " " + address + "\nquorum first\n");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }

    private Witnesses.Seen seen(SmallPlatform platform) {
        return platform.witnesses().seen().getFirst();
    }

    private static String address(WitnessServer server) {
        return "http://127.0.0.1:" + server.address().getPort();
    }

    @Test
    void whatIsPublishedIsCosignedAndAProofSaysSo() throws Exception {
        try (WitnessMemory memory =
                        WitnessMemory.open(elsewhere.resolve("memory")).orElseThrow();
                WitnessServer server = listen(memory)) {
            list(address(server));
            try (SmallPlatform platform = SmallPlatform.start(database, null)) {
                Fact fact = platform.record(TestFacts.payload("text", "one"));
                long size = platform.ledger().head().size();
                await(() -> seen(platform).size() >= size);

                byte[] proof =
                        platform.ledger().prove(fact).orElseThrow().toString().getBytes(StandardCharsets.UTF_8);
                TrustPolicy published = TrustPolicy.parse(platform.witnesses().policy());
                assertThat(Verification.of(proof, published))
                        .isInstanceOfSatisfying(
                                Verdict.Verified.class,
                                verified -> assertThat(verified.signed().witnesses())
                                        .hasSize(1));
                assertThat(seen(platform).state()).isEqualTo(Witnesses.State.COSIGNS);
                assertThat(seen(platform).cosigned()).isNotNull();
            }
        }
    }

    @Test
    void aWitnessThatKnowsAnotherTreeIsShown() throws Exception {
        try (WitnessMemory memory =
                        WitnessMemory.open(elsewhere.resolve("memory")).orElseThrow();
                WitnessServer server = listen(memory)) {
            list(address(server));
            FileSystemUtils.copyRecursively(keys, elsewhere.resolve("keys"));
            try (SmallPlatform platform = SmallPlatform.start(database, null)) {
                for (int i = 0; i < 3; i++) {
                    platform.record(TestFacts.payload("text", "seen by the witness"));
                }
                await(() -> seen(platform).size() >= platform.ledger().head().size());
            }
            TestDatabase other = TestDatabases.fresh(); // the operator begins again, with the same key
            FileSystemUtils.copyRecursively(
                    elsewhere.resolve("keys"), other.data().resolve("ledger-keys"));
            try (SmallPlatform platform = SmallPlatform.start(other, null)) {
                platform.record(TestFacts.payload("text", "another past"));
                await(() -> seen(platform).state() == Witnesses.State.CONTRADICTS);
            }
        }
    }

    @Test
    void nobodyWaitsForAWitnessThatDoesNotAnswer() throws Exception {
        list("http://127.0.0.1:1");
        try (SmallPlatform platform = SmallPlatform.start(database, null)) {
            platform.record(TestFacts.payload("text", "one"));
            await(() -> seen(platform).state() == Witnesses.State.UNREACHABLE);
            assertThat(seen(platform).cosigned()).isNull();
        }
    }

    @Test
    void aListThatIsNotOneIsRefused() throws Exception {
        Files.writeString(keys.resolve("witnesses"), "witness first " + witnessKey.key() + "\nquorum first\n");
        assertThatThrownBy(() -> SmallPlatform.start(database, null))
                .rootCause()
                .hasMessageContaining("ledger-witness-address");
        Files.writeString(keys.resolve("witnesses"), "somebody\n");
        assertThatThrownBy(() -> SmallPlatform.start(database, null))
                .rootCause()
                .hasMessageContaining("ledger-witnesses");
    }
}
