package org.jazari.gateway.dataplane.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jazari.gateway.dataplane.MockUpstream;
import org.jazari.gateway.dataplane.TestGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenAI's own client for JavaScript, unmodified, where Node.js, the npm client and its registry are. */
class OpenAiNodeTest {
    private static final Path SOURCES = Path.of("src/test/clients");
    private static final Path INSTALLED = Path.of("target/clients");

    @Test
    void conversation(@TempDir Path folder) throws Exception {
        assumeThat(install()).as("Node.js and the npm package openai").isTrue();
        try (MockUpstream upstream = new MockUpstream();
                TestGateway gateway = new TestGateway(folder, TestGateway.configuration(upstream.url()))) {
            upstream.pauseMillis(2);
            String said = run(INSTALLED, "node", "conversation.mjs", gateway.url(), TestGateway.KEY);

            assertThat(said).endsWith("ok\n");
            TestGateway.eventually(() -> upstream.cancelled() >= 1);
        }
    }

    private static boolean install() throws InterruptedException {
        try {
            Files.createDirectories(INSTALLED);
            try (var files = Files.list(SOURCES)) {
                for (Path file : files.toList()) {
                    Files.copy(
                            file,
                            INSTALLED.resolve(file.getFileName()),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (!Files.exists(INSTALLED.resolve("node_modules/openai"))) {
                run(INSTALLED, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
            }
            return Files.exists(INSTALLED.resolve("node_modules/openai"));
        } catch (IOException absent) {
            return false;
        }
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(60, TimeUnit.SECONDS);
        return said;
    }
}
