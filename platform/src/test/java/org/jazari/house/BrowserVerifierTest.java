package org.jazari.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jazari.ledger.Appending;
import org.jazari.ledger.KeyFile;
import org.jazari.ledger.Ledger;
import org.jazari.ledger.LedgerSettings;
import org.jazari.ledger.NoteSigner;
import org.jazari.ledger.Opening;
import org.jazari.verifier.Commitment;
import org.jazari.verifier.Disclosure;
import org.jazari.verifier.NoteSignature;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.Verdict;
import org.jazari.verifier.Verification;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pages' verify.js says of every proof what the Java verifier says. Needs node, version 20 or newer. */
class BrowserVerifierTest {
    private static final String ORIGIN = "jazari.example/ledger";
    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final NoteSigner LOG = key(ORIGIN, SignatureType.ED25519);
    private static final NoteSigner CLASSIC = key("w.example/classic", SignatureType.ED25519_COSIGNATURE);
    private static final NoteSigner QUANTUM = key("w.example/quantum", SignatureType.ML_DSA_44_COSIGNATURE);
    private static final byte[] SALT = "sixteen bytes at least".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path folder;

    /** What is asked of both verifiers; the proof in base64, since a changed one may not be text. */
    private record Question(String proof, List<NoteSigner> keys, int quorum) {
        private Question(byte[] proof, List<NoteSigner> keys, int quorum) {
            this(Base64.getEncoder().encodeToString(proof), keys, quorum);
        }

        ObjectNode json() {
            ObjectNode json = JSON.createObjectNode();
            json.put("proof", proof);
            keys.forEach(key -> json.withArray("keys").add(key.key().toString()));
            json.put("quorum", quorum);
            return json;
        }

        Verdict java() {
            try {
                List<NoteSigner> witnesses =
                        keys.stream().filter(key -> key != LOG).toList();
                TrustPolicy policy = TrustPolicy.of(
                        List.of(LOG.key()),
                        witnesses.stream().map(NoteSigner::key).toList(),
                        quorum);
                return Verification.of(Base64.getDecoder().decode(proof), policy);
            } catch (RefusedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static NoteSigner key(String name, SignatureType type) {
        try {
            return KeyFile.generate(name, type, new SecureRandom());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void placeTheScripts() throws IOException {
        Assumptions.assumeTrue(nodeVersion() >= 20, "no node 20 or newer here");
        Files.copy(Path.of("src/test/js/verify-test.mjs"), folder.resolve("verify-test.mjs"));
        Files.copy(Path.of("src/main/resources/static/verify.js"), folder.resolve("verify.mjs"));
    }

    private static int nodeVersion() {
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said.startsWith("v") ? Integer.parseInt(said.substring(1, said.indexOf('.'))) : 0;
        } catch (IOException absent) {
            return 0;
        }
    }

    private static List<JsonNode> ask(List<ObjectNode> questions) throws IOException, InterruptedException {
        Path input = Files.createTempFile(folder, "questions", ".jsonl");
        Files.write(input, questions.stream().map(ObjectNode::toString).toList());
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process node = new ProcessBuilder(
                        "node", folder.resolve("verify-test.mjs").toString())
                .redirectInput(input.toFile())
                .redirectError(errors.toFile())
                .start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(Files.readString(errors)).isZero();
        return output.lines().map(JSON::readTree).toList();
    }

    @Test
    void thePublicVectors() throws Exception {
        Path shared = Path.of(System.getProperty("jazari.shared", "../../shared"));
        Optional<Path> vectors = Stream.of(shared, Path.of("..").resolve(shared))
                .map(place -> place.resolve("data/trust/merkle-vectors"))
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(vectors.isPresent(), "no shared data beside the project");
        ObjectNode question = JSON.createObjectNode();
        question.put("vectors", vectors.get().toAbsolutePath().toString());
        JsonNode answer = ask(List.of(question)).getFirst();
        assertThat(answer.path("wrong").toString()).isEqualTo("[]");
        assertThat(answer.path("total").asInt()).isEqualTo(196);
    }

    @Test
    void proofsAndChangedProofsGetTheVerdictOfTheJavaVerifier() throws Exception {
        List<Question> questions = new ArrayList<>();
        Random random = new Random(20_260_901);
        for (byte[] proof : proofs()) {
            questions.add(new Question(proof, List.of(LOG), 0));
            questions.add(new Question(proof, List.of(LOG, CLASSIC), 1));
            for (int i = 0; i < 150; i++) {
                byte[] changed = proof.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
                questions.add(new Question(changed, List.of(LOG, CLASSIC), 1));
            }
        }
        List<JsonNode> answers = ask(questions.stream().map(Question::json).toList());
        int verified = 0;
        for (int i = 0; i < questions.size(); i++) {
            Verdict expected = questions.get(i).java();
            JsonNode answer = answers.get(i);
            if (expected instanceof Verdict.Verified right) {
                verified++;
                assertThat(answer.path("verdict").asString())
                        .as(answer.toString())
                        .isEqualTo("verified");
                assertThat(answer.path("leaf").asString()).isEqualTo(right.leaf());
                assertThat(answer.path("index").asString()).isEqualTo(Long.toString(right.index()));
                assertThat(answer.path("erased")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                        .isEqualTo(right.erased());
                assertThat(answer.path("disclosed").size())
                        .isEqualTo(right.disclosed().size());
                assertThat(answer.path("witnesses").size())
                        .isEqualTo(right.signed().witnesses().size());
            } else {
                assertThat(answer.path("verdict").asString())
                        .as(expected.toString())
                        .isEqualTo("refused");
            }
        }
        assertThat(verified).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aWitnessThatItCannotCheckIsNoWitness() throws Exception {
        byte[] proof = proofs().getFirst();
        JsonNode answer = ask(List.of(new Question(proof, List.of(LOG, QUANTUM), 1).json()))
                .getFirst();
        assertThat(answer.path("verdict").asString()).isEqualTo("unchecked");
        assertThat(answer.path("unchecked").path(0).path("algorithm").asString())
                .isEqualTo("ML-DSA-44");
    }

    private static List<byte[]> proofs() throws Exception {
        Path log = Files.createTempDirectory(folder, "log");
        Opening opening = Ledger.open(new LedgerSettings(log, ORIGIN, List.of(LOG), () -> NOW));
        List<byte[]> proofs = new ArrayList<>();
        try (Ledger ledger = ((Opening.Opened) opening).ledger()) {
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String leaf = "{\"actor\":\"الوزارة\",\"payload\":{\"name\":" + committed("\"Amina\"") + ",\"towns\":["
                        + committed("\"Oujda\"") + "]},\"recordedAt\":\"2026-09-01T10:00:00Z\",\"type\":\"é" + i
                        + "\"}";
                entries.add(leaf.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(ledger.append(entries)).isInstanceOf(Appending.Appended.class);
            SignedNote own = ledger.checkpoint();
            List<NoteSignature> signatures = new ArrayList<>(own.signatures());
            signatures.add(CLASSIC.sign(own.text(), NOW.getEpochSecond()));
            signatures.add(QUANTUM.sign(own.text(), NOW.getEpochSecond()));
            ledger.publishCosigned(new SignedNote(own.text(), signatures));
            for (int index : new int[] {0, 255, 299}) {
                List<Disclosure> disclosures =
                        index == 255 ? List.of(new Disclosure("/payload/towns/0", SALT, "\"Oujda\"")) : List.of();
                proofs.add(ledger.prove(index, disclosures)
                        .orElseThrow()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return proofs;
    }

    private static String committed(String value) {
        return Commitment.to(SALT, value.getBytes(StandardCharsets.UTF_8)).json();
    }
}
