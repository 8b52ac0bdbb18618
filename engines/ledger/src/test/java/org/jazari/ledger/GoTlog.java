package org.jazari.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program in src/test/go: golang.org/x/mod/sumdb, where Debian's golang-go and golang-golang-x-mod-dev are installed. */
final class GoTlog {
    static final String ABSENT = "golang.org/x/mod is not here: apt-get install golang-go golang-golang-x-mod-dev";

    private static final Path PACKAGES = Path.of("/usr/share/gocode");

    private final Path program;

    private GoTlog(Path program) {
        this.program = program;
    }

    /** What a run of the program says, and how it ends. */
    record Ended(int status, String output) {}

    /** Builds the program; empty where there is no Go. */
    static Optional<GoTlog> build(Path folder) throws IOException, InterruptedException {
        Path go = Path.of("/usr/bin/go");
        if (!Files.isExecutable(go) || !Files.isDirectory(PACKAGES.resolve("src/golang.org/x/mod/sumdb/tlog"))) {
            return Optional.empty();
        }
        Path program = folder.resolve("tlog");
        ProcessBuilder builder = new ProcessBuilder(go.toString(), "build", "-o", program.toString(), ".")
                .directory(Path.of("src/test/go/tlog").toAbsolutePath().toFile());
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", PACKAGES.toString());
        builder.environment().put("GOCACHE", folder.resolve("cache").toString());
        Ended built = end(builder);
        if (built.status() != 0) {
            throw new IllegalStateException(built.output());
        }
        return Optional.of(new GoTlog(program));
    }

    Ended run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        return end(new ProcessBuilder(command));
    }

    private static Ended end(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), output.strip());
    }
}
