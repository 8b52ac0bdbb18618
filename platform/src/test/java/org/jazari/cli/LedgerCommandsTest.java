package org.jazari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jazari.ledger.Ledger;
import org.jazari.ledger.LedgerSettings;
import org.jazari.ledger.NoteSigner;
import org.jazari.ledger.Opening;
import org.jazari.ledger.witness.Cosigning;
import org.jazari.ledger.witness.WitnessClient;
import org.jazari.verifier.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as they are typed; the witness in a process of its own. */
class LedgerCommandsTest {
    private static final String ORIGIN = "jazari.example/ledger";

    @TempDir
    Path folder;

    private static int run(String... arguments) {
        return Jazari.line(Messages.in("en")).execute(arguments);
    }

    private NoteSigner newKey(String name, String kind) {
        Path file = folder.resolve(kind + ".key");
        assertThat(run("ledger", "key", "new", file.toString(), "--name", name, "--kind", kind))
                .isZero();
        return WitnessCommand.key(file);
    }

    private Ledger open(NoteSigner signer) {
        LedgerSettings settings =
                new LedgerSettings(folder.resolve("log"), ORIGIN, List.of(signer), InstantSource.system());
        return ((Opening.Opened) Ledger.open(settings)).ledger();
    }

    private static void append(Ledger ledger, int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(("{\"number\":" + (ledger.size() + i) + "}").getBytes(StandardCharsets.UTF_8));
        }
        ledger.append(entries);
    }

    @Test
    void aLogIsAuditedFromAFolderAndOverHttpAndRememberedFromOneTimeToTheNext() throws Exception {
        NoteSigner signer = newKey(ORIGIN, "log");
        String key = signer.key().toString();
        String log = folder.resolve("log").toString();
        String remembered = folder.resolve("remembered").toString();
        String earlier = folder.resolve("earlier").toString();
        try (Ledger ledger = open(signer)) {
            append(ledger, 300);
            assertThat(run("ledger", "audit", log, "--key", key, "--remember", remembered))
                    .isZero();
            Files.copy(Path.of(remembered), Path.of(earlier));
            append(ledger, 300);
            HttpServer server = serve(folder.resolve("log"));
            try {
                String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
                assertThat(run("ledger", "audit", address, "--key", key, "--remember", remembered, "--noted", earlier))
                        .isZero();
                assertThat(run("ledger", "audit", address + "elsewhere/", "--key", key))
                        .isEqualTo(ExitCodes.PROBLEMS);
            } finally {
                server.stop(0);
            }
        }
        Files.copy(Path.of(earlier), folder.resolve("log/checkpoint"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(run("ledger", "audit", log, "--key", key, "--remember", remembered))
                .as("rolled back")
                .isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run("ledger", "audit", log)).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("ledger", "audit", log, "--key", "rubbish")).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("ledger", "audit", log, "--key", key, "--noted", "absent"))
                .isEqualTo(ExitCodes.ENVIRONMENT);
    }

    private static HttpServer serve(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
                byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
                exchange.sendResponseHeaders(bytes.length > 0 ? 200 : 404, bytes.length > 0 ? bytes.length : -1);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        return server;
    }

    @Test
    void aKeyIsRetiredOnceAndForAReason() throws Exception {
        String key = newKey(ORIGIN, "log").key().toString();
        String keys = folder.resolve("keys").toString();

        assertThat(run("ledger", "key", "retire", key, "--reason", "tired", "--keys", keys))
                .isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("ledger", "key", "retire", "rubbish", "--reason", "lost", "--keys", keys))
                .isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(Path.of(keys)).doesNotExist();
        assertThat(run("ledger", "key", "retire", key, "--reason", "stolen", "--keys", keys))
                .isZero();
        assertThat(run("ledger", "key", "retire", key, "--reason", "lost", "--keys", keys))
                .as("retired already")
                .isEqualTo(ExitCodes.ENVIRONMENT);
        try (var files = Files.list(Path.of(keys))) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readAllLines(file)).containsExactly(key, "stolen"));
        }
    }

    @Test
    void aProofIsVerifiedWithTheWitnessThatAnotherProcessRuns() throws Exception {
        NoteSigner signer = newKey(ORIGIN, "log");
        NoteSigner witness = newKey("witness.example", "witness");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Jazari.class.getName(),
                        "witness",
                        "--lang",
                        "en",
                        "--key",
                        folder.resolve("witness.key").toString(),
                        "--log",
                        signer.key().toString(),
                        "--state",
                        folder.resolve("state").toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        try (Ledger ledger = open(signer);
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = address(process, witness.key());
            append(ledger, 5);
            WitnessClient asked = new WitnessClient(client, address, List.of(witness.key()));
            assertThat(new Cosigning(ledger, List.of(asked), 1).round().values())
                    .allMatch(WitnessClient.Outcome.Cosigned.class::isInstance);
            String proof = Files.writeString(
                            folder.resolve("a.tlog-proof"),
                            ledger.prove(3, List.of()).orElseThrow().toString())
                    .toString();
            String key = signer.key().toString();
            assertThat(run(
                            "ledger",
                            "verify",
                            proof,
                            "--key",
                            key,
                            "--key",
                            witness.key().toString()))
                    .isZero();
            assertThat(run("ledger", "verify", proof, "--key", witness.key().toString()))
                    .isEqualTo(ExitCodes.PROBLEMS);
            assertThat(run("ledger", "verify", proof)).isEqualTo(ExitCodes.ENVIRONMENT);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static URI address(Process process, VerifierKey key) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        Optional<String> line = said.lines()
                .peek(one -> assertThat(one).containsAnyOf(key.name(), "listens"))
                .filter(one -> one.contains("http://"))
                .findFirst();
        return URI.create(line.orElseThrow().replaceFirst(".*(http://\\S+).*", "$1"));
    }

    @Test
    void keysAreGuarded() throws IOException {
        newKey(ORIGIN, "log");
        String file = folder.resolve("log.key").toString();
        assertThat(run("ledger", "key", "show", file)).isZero();
        assertThat(run("ledger", "key", "new", file, "--name", "again")).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("ledger", "key", "new", file + "2", "--name", "a b")).isEqualTo(ExitCodes.ENVIRONMENT);
        Files.setPosixFilePermissions(Path.of(file), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run("ledger", "key", "show", file)).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("ledger", "key", "show", file + "3")).isEqualTo(ExitCodes.ENVIRONMENT);
    }

    @Test
    void aWitnessDoesNotStartWithALogsKeyOrWithoutOne() throws IOException {
        newKey(ORIGIN, "log");
        String key = folder.resolve("log.key").toString();
        String vkey = WitnessCommand.key(Path.of(key)).key().toString();
        String state = folder.resolve("state").toString();
        assertThat(run("witness", "--key", key, "--log", vkey, "--state", state))
                .isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("witness", "--key", key + "9", "--log", vkey, "--state", state))
                .isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("witness", "--state", state)).isEqualTo(ExitCodes.ENVIRONMENT);
    }
}
