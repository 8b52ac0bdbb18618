package org.jazari.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jazari.verifier.TestLog.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final Signer LOG = Signer.named(TestLog.ORIGIN, SignatureType.ED25519);
    private static final Signer WITNESS = Signer.named("w.example", SignatureType.ED25519_COSIGNATURE);
    private static final byte[] SALT = new byte[32];

    @TempDir
    Path folder;

    private record Ended(int code, String output) {}

    private static Ended run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = Main.run(List.of(arguments), Locale.ENGLISH, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Ended(code, bytes.toString(StandardCharsets.UTF_8));
    }

    private String proof(Signer... signers) throws Exception {
        String leaf = "{\"actor\":\"ministry\u202e\",\"payload\":{\"name\":"
                + Commitment.to(SALT, "\"Amina\"".getBytes(StandardCharsets.UTF_8))
                        .json() + ",\"town\":"
                + Commitment.to(SALT, "\"Oujda\"".getBytes(StandardCharsets.UTF_8))
                        .json()
                + "},\"recordedAt\":\"2026-09-01T10:00:00Z\",\"type\":\"decision.published\",\"visibility\":\"PUBLIC\"}";
        TestLog log = new TestLog("{}", leaf, "{}");
        TlogProof proof = log.proof(1, log.signed(signers), new Disclosure("/payload/town", SALT, "\"Oujda\""));
        return Files.writeString(folder.resolve("a.tlog-proof"), proof.toString())
                .toString();
    }

    @Test
    void saysWhatWhenByWhomAndWhoSawIt() throws Exception {
        String proof = proof(LOG, WITNESS);
        Ended ended = run(proof, "--key", LOG.key().toString(), "--key=" + WITNESS.key());
        assertThat(ended.code()).isEqualTo(Main.VERIFIED);
        assertThat(ended.output())
                .contains(
                        "VERIFIED",
                        "what: decision.published",
                        "when: 2026-09-01T10:00:00Z",
                        "by whom: ministry<U+202e>",
                        "log: jazari.example/ledger",
                        "2 of 3 entries",
                        "w.example+",
                        "2026-09-01T10:00:00Z",
                        "/payload/name: erased",
                        "disclosed, /payload/town: \"Oujda\"",
                        "on the command line");
        assertThat(run(proof, "--key", LOG.key().toString(), "--language", "fr").output())
                .contains("VÉRIFIÉ", "effacé");
        assertThat(run(proof, "--key", LOG.key().toString(), "--language", "ar").output())
                .contains("تمّ التحقّق", "مُحي");
    }

    @Test
    void exitCodes() throws Exception {
        String proof = proof(LOG);
        String key = LOG.key().toString();
        assertThat(run(proof, "--key", key).code()).isEqualTo(Main.VERIFIED);
        assertThat(run(proof, "--key", key, "--key", WITNESS.key().toString()).code())
                .as("a witness is asked for and has not signed")
                .isEqualTo(Main.REFUSED);
        assertThat(run(proof, "--key", key, "--key", WITNESS.key().toString(), "--quorum", "0")
                        .code())
                .isEqualTo(Main.VERIFIED);
        assertThat(run(
                                proof,
                                "--key",
                                Signer.named(TestLog.ORIGIN, SignatureType.ED25519)
                                        .key()
                                        .toString())
                        .code())
                .isEqualTo(Main.REFUSED);
        Path policy = Files.writeString(folder.resolve("policy"), "log " + key + "\nquorum none\n");
        assertThat(run(proof, "--policy", policy.toString()).output()).contains("VERIFIED", "policy");
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of(proof),
                List.of(proof, "--key"),
                List.of(proof, "--key", "rubbish"),
                List.of(proof, proof, "--key", key),
                List.of(proof, "--key", key, "--policy", policy.toString()),
                List.of(proof, "--key", key, "--language", "xx"),
                List.of(proof, "--key", key, "--quorum", "1"),
                List.of("absent", "--key", key),
                List.of(proof, "--unknown"))) {
            assertThat(run(wrong.toArray(String[]::new)).code()).as("%s", wrong).isEqualTo(Main.USAGE);
        }
    }

    @Test
    void everySentenceIsThereInEachLanguage() throws IOException {
        Properties english = sentences("en");
        for (String language : List.of("fr", "ar")) {
            assertThat(sentences(language).stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        }
        for (RefusedException.Reason reason : RefusedException.Reason.values()) {
            assertThat(english.stringPropertyNames()).contains("reason." + reason);
        }
    }

    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        try (var in = Objects.requireNonNull(Main.class.getResourceAsStream("words_" + language + ".properties"))) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
