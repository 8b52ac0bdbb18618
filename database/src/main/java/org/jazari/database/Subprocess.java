package org.jazari.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a short command to its end. */
final class Subprocess {
    private Subprocess() {}

    /** @param output standard output and error, mixed */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Nothing of our environment reaches the command except PATH: PGDATA, PGOPTIONS and the like would change it. */
    static ProcessBuilder command(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path == null ? "/usr/bin:/bin" : path);
        builder.environment().put("LC_ALL", "C");
        builder.directory(new java.io.File("/"));
        return builder;
    }

    static Result run(List<String> words, String input) throws IOException, InterruptedException {
        Process process = command(words).redirectErrorStream(true).start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closedEarly) {
            // The exit code and the output say why the command did not read its input.
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.strip());
    }
}
