package org.jazari.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jazari.ledger.Appending;
import org.jazari.ledger.Audit;
import org.jazari.ledger.KeyFile;
import org.jazari.ledger.Ledger;
import org.jazari.ledger.LedgerSettings;
import org.jazari.ledger.NoteSigner;
import org.jazari.ledger.Opening;
import org.jazari.ledger.TreeReader;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TreeHash;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.Verdict;
import org.jazari.verifier.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log and a witness over real HTTP. */
class WitnessTest {
    private static final String ORIGIN = "jazari.example/ledger";
    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

    @TempDir
    Path directory;

    private final NoteSigner logKey = key(ORIGIN, SignatureType.ED25519);
    private final NoteSigner classic = key("witness.example/classic", SignatureType.ED25519_COSIGNATURE);
    private final NoteSigner quantum = key("witness.example/quantum", SignatureType.ML_DSA_44_COSIGNATURE);
    private final HttpClient http = HttpClient.newHttpClient();
    private Ledger ledger;
    private WitnessMemory memory;
    private Witness witness;
    private WitnessServer server;
    private URI address;

    private static NoteSigner key(String name, SignatureType type) {
        try {
            return KeyFile.generate(name, type, new SecureRandom());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() throws Exception {
        ledger = open("log");
        memory = WitnessMemory.open(directory.resolve("witness")).orElseThrow();
        witness = new Witness(List.of(classic, quantum), List.of(logKey.key()), memory, () -> NOW);
        server = WitnessServer.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        address = URI.create("http://127.0.0.1:" + server.address().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        memory.close();
        ledger.close();
    }

    private Ledger open(String name) {
        Opening opening = Ledger.open(new LedgerSettings(directory.resolve(name), ORIGIN, List.of(logKey), () -> NOW));
        return ((Opening.Opened) opening).ledger();
    }

    private static void append(Ledger log, String prefix, int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add((prefix + (log.size() + i)).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(log.append(entries)).isInstanceOf(Appending.Appended.class);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address.resolve("/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String request(Ledger log, long oldSize) throws Exception {
        TreeReader reader = log.reader();
        return new AddCheckpoint(oldSize, reader.consistency(oldSize), log.checkpoint()).toString();
    }

    private WitnessClient client() {
        return new WitnessClient(http, address, List.of(classic.key(), quantum.key()));
    }

    @Test
    void aProofCarriesTheCosignaturesOfTheWitness() throws Exception {
        Cosigning cosigning = new Cosigning(ledger, List.of(client()), 1);
        TrustPolicy policy = TrustPolicy.of(List.of(logKey.key()), List.of(classic.key(), quantum.key()), 2);
        for (int round = 0; round < 4; round++) {
            append(ledger, "{\"n\":1}", 1 + round * 100);
            assertThat(cosigning.round().values()).allMatch(WitnessClient.Outcome.Cosigned.class::isInstance);
            append(ledger, "not yet cosigned", 1);

            long index = ledger.size() - 2;
            byte[] proof =
                    ledger.prove(index, List.of()).orElseThrow().toString().getBytes(StandardCharsets.UTF_8);
            assertThat(Verification.of(proof, policy)).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
                assertThat(verified.signed().witnesses()).hasSize(2);
                assertThat(verified.signed().witnesses().getFirst().time()).isEqualTo(NOW.getEpochSecond());
            });
        }
        assertThat(new Audit(ledger.source(), policy, List.of(), (i, entry) -> {}).run())
                .isInstanceOfSatisfying(Audit.Verdict.Intact.class, intact -> {
                    assertThat(intact.cosigned().orElseThrow().checkpoint().size())
                            .isEqualTo(ledger.size() - 1);
                });
    }

    @Test
    void theProtocolsAnswers() throws Exception {
        append(ledger, "a", 5);
        String five = request(ledger, 0);
        assertThat(post(five).statusCode()).isEqualTo(200);
        assertThat(post(five)).satisfies(conflict -> {
            assertThat(conflict.statusCode()).isEqualTo(409);
            assertThat(conflict.body()).isEqualTo("5\n");
            assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        });
        assertThat(post(request(ledger, 5)).statusCode())
                .as("the same tree again")
                .isEqualTo(200);
        append(ledger, "a", 5);
        String good = request(ledger, 5);
        String body = good.substring(good.indexOf("\n\n"));
        assertThat(post("old 5" + body).statusCode()).as("no proof").isEqualTo(422);
        assertThat(post(good.replaceFirst("old 5", "old 11")).statusCode())
                .as("old larger than new")
                .isEqualTo(400);
        assertThat(post(good.replaceFirst("old 5", "old 05")).statusCode()).isEqualTo(400);
        assertThat(post(good.replaceFirst("old 5", "old 4")).statusCode()).isEqualTo(409);
        assertThat(post("rubbish").statusCode()).isEqualTo(400);
        assertThat(post("old 5" + "\n" + TreeHash.EMPTY_ROOT.toString().repeat(1)
                                + body.replaceFirst("\n10\n", "\n11\n"))
                        .statusCode())
                .as("a text that the key did not sign")
                .isEqualTo(403);
        assertThat(post("x".repeat(AddCheckpoint.LARGEST + 1)).statusCode()).isEqualTo(413);
        assertThat(post(good).statusCode()).isEqualTo(200);
        HttpResponse<String> get = http.send(
                HttpRequest.newBuilder(address.resolve("/add-checkpoint")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(get.statusCode()).isEqualTo(405);
    }

    @Test
    void unknownLogsAndUnknownKeysAreRefused() throws Exception {
        NoteSigner otherLog = key("other.example", SignatureType.ED25519);
        NoteSigner sameName = key(ORIGIN, SignatureType.ED25519);
        Checkpoint theirs = new Checkpoint("other.example", 1, TreeHash.ofLeaf(new byte[1]));
        Checkpoint forged = new Checkpoint(ORIGIN, 1, TreeHash.ofLeaf(new byte[1]));
        assertThat(post(signed(theirs, otherLog)).statusCode()).isEqualTo(404);
        assertThat(post(signed(forged, sameName)).statusCode()).isEqualTo(403);
    }

    private static String signed(Checkpoint checkpoint, NoteSigner signer) throws RefusedException {
        SignedNote note = new SignedNote(checkpoint.text(), List.of(signer.sign(checkpoint.text(), 0)));
        return new AddCheckpoint(0, List.of(), note).toString();
    }

    @Test
    void aForkAndARollbackAreNotCosigned() throws Exception {
        append(ledger, "a", 20);
        WitnessClient client = client();
        assertThat(client.ask(ledger.source(), ledger.checkpoint())).isInstanceOf(WitnessClient.Outcome.Cosigned.class);
        try (Ledger fork = open("fork")) {
            append(fork, "b", 20);
            assertThat(client().ask(fork.source(), fork.checkpoint()))
                    .isEqualTo(new WitnessClient.Outcome.Contradiction(20));
            append(fork, "b", 10);
            assertThat(client().ask(fork.source(), fork.checkpoint()))
                    .isInstanceOfSatisfying(
                            WitnessClient.Outcome.Refused.class,
                            refused -> assertThat(refused.status()).isEqualTo(422));
        }
        try (Ledger smaller = open("smaller")) {
            append(smaller, "a", 10);
            assertThat(client().ask(smaller.source(), smaller.checkpoint()))
                    .isEqualTo(new WitnessClient.Outcome.Contradiction(20));
        }
        assertThat(Checkpoint.parse(witness.remembered().getFirst().text())).isEqualTo(ledger.head());
    }

    @Test
    void theMemoryOutlivesTheWitness() throws Exception {
        append(ledger, "a", 7);
        assertThat(post(request(ledger, 0)).statusCode()).isEqualTo(200);
        memory.close();
        memory = WitnessMemory.open(directory.resolve("witness")).orElseThrow();
        Witness again = new Witness(List.of(classic), List.of(logKey.key()), memory, () -> NOW);
        assertThat(again.addCheckpoint(request(ledger, 0).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new WitnessAnswer.Conflict(7));
        assertThat(WitnessMemory.open(directory.resolve("witness")))
                .as("a second witness")
                .isEmpty();

        try (Stream<Path> files = Files.list(directory.resolve("witness"))) {
            Path file = files.filter(name -> name.toString().endsWith(".checkpoint"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, "damaged");
        }
        assertThatThrownBy(() -> again.addCheckpoint(request(ledger, 7).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void requestsAtOnceNeverRollTheWitnessBack() throws Exception {
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            append(ledger, "a", 1);
            requests.add(request(ledger, 0));
        }
        List<CompletableFuture<HttpResponse<String>>> answers = requests.stream()
                .map(body -> http.sendAsync(
                        HttpRequest.newBuilder(address.resolve("/add-checkpoint"))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        assertThat(answers.stream().map(answer -> answer.join().statusCode()).filter(status -> status == 200))
                .as("all say that it knows nothing: one can be right")
                .hasSize(1);
    }

    /** A lost key: the tree goes on under a new one, once the witness's operator trusts it. */
    @Test
    void theTreeGoesOnUnderANewKey() throws Exception {
        append(ledger, "a", 5);
        assertThat(post(request(ledger, 0)).statusCode()).isEqualTo(200);
        ledger.close();
        NoteSigner fresh = key(ORIGIN, SignatureType.ED25519);
        LedgerSettings settings = new LedgerSettings(
                directory.resolve("log"), ORIGIN, List.of(fresh), List.of(logKey.key()), Optional.empty(), () -> NOW);
        ledger = ((Opening.Opened) Ledger.open(settings)).ledger();
        append(ledger, "key lost", 1);
        assertThat(post(request(ledger, 5)).statusCode())
                .as("before it is trusted")
                .isEqualTo(403);
        Witness told = new Witness(List.of(classic), List.of(logKey.key(), fresh.key()), memory, () -> NOW);
        assertThat(told.addCheckpoint(request(ledger, 5).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(WitnessAnswer.Cosigned.class);
    }

    @Test
    void itTellsWhoItIs() throws Exception {
        append(ledger, "a", 5);
        post(request(ledger, 0));
        String self = http.send(
                        HttpRequest.newBuilder(address.resolve("/")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(self).contains(classic.key().toString(), ORIGIN + "\n5\n");
    }

    @Property(tries = 300)
    void arbitraryRequestsGetAnAnswer(@ForAll byte[] body, @ForAll long seed) throws Exception {
        Path folder = Files.createTempDirectory("witness");
        try (WitnessMemory own = WitnessMemory.open(folder).orElseThrow()) {
            Witness alone = new Witness(List.of(classic), List.of(logKey.key()), own, () -> NOW);
            assertThat(alone.addCheckpoint(body).status()).isNotEqualTo(200);
            String valid = signed(new Checkpoint(ORIGIN, 1, TreeHash.ofLeaf(new byte[1])), logKey);
            byte[] changed = valid.getBytes(StandardCharsets.UTF_8);
            changed[new Random(seed).nextInt(changed.length)] ^= 1;
            assertThat(alone.addCheckpoint(changed).status()).isNotEqualTo(200);
        }
    }
}
