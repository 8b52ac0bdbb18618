package org.jazari.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jazari.verifier.Main;
import org.jazari.verifier.SignatureType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier as others run it: on another Java, with nothing beside it. */
class VerifierJarTest {
    @TempDir
    Path folder;

    /** Another Java, of at least 17 and before 24: it has Ed25519, and no ML-DSA. */
    private static Path olderJava() throws IOException {
        try (Stream<Path> found =
                Files.isDirectory(Path.of("/usr/lib/jvm")) ? Files.list(Path.of("/usr/lib/jvm")) : Stream.empty()) {
            return found.filter(home -> home.getFileName().toString().matches("java-(1[789]|2[123])-openjdk.*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseGet(() -> Assumptions.abort("no Java 17 to 23 in /usr/lib/jvm"));
        }
    }

    @Test
    void runsOnJava17AndSaysWhatItCannotCheck() throws Exception {
        Path java = olderJava();
        NoteSigner quantum = Logs.key(Logs.ORIGIN, SignatureType.ML_DSA_44_COSIGNATURE);
        LedgerSettings settings =
                new LedgerSettings(folder.resolve("log"), Logs.ORIGIN, List.of(Logs.SIGNER, quantum), () -> Logs.NOW);
        Path proof = folder.resolve("a.tlog-proof");
        try (Ledger ledger = Logs.opened(Ledger.open(settings))) {
            ledger.append(Logs.entries(0, 300));
            Files.writeString(proof, ledger.prove(17, List.of()).orElseThrow().toString());
        }
        String classic = Logs.SIGNER.key().toString();
        Ended both = run(java, proof, classic, quantum.key().toString());
        assertThat(both.code()).as(both.output()).isEqualTo(Main.VERIFIED);
        assertThat(both.output()).contains("NOT CHECKED", "ML-DSA-44", "18 of 300");
        assertThat(run(java, proof, classic).code()).isEqualTo(Main.VERIFIED);

        Path policy = Files.writeString(folder.resolve("policy"), "log " + quantum.key() + "\nquorum none\n");
        Ended alone = run(java, proof, "policy:" + policy);
        assertThat(alone.code()).isEqualTo(Main.REFUSED);
        assertThat(alone.output()).contains("Java 24");
    }

    private record Ended(int code, String output) {}

    private static Ended run(Path java, Path proof, String... keys) throws Exception {
        String classes = Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        List<String> command =
                new ArrayList<>(List.of(java.toString(), "-cp", classes, Main.class.getName(), proof.toString()));
        for (String key : keys) {
            boolean isPolicy = key.startsWith("policy:");
            command.addAll(isPolicy ? List.of("--policy", key.substring(7)) : List.of("--key", key));
        }
        command.addAll(List.of("--language", "en"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
