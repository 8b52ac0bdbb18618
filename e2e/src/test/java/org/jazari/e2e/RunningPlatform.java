package org.jazari.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packaged platform as a process of its own, on an empty data directory, for all tests of this JVM. */
final class RunningPlatform {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Pattern ONE_TIME_PASSWORD = Pattern.compile("\\b([a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){3,})\\b");
    private static @Nullable RunningPlatform shared;

    private final Process process;
    private final int port;
    private final String address;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    private RunningPlatform() throws IOException {
        this.port = freePort();
        this.address = "http://127.0.0.1:" + port;
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "e2e-data-");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-jar",
                Objects.requireNonNull(System.getProperty("jazari.app")),
                "start",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--no-open");
        command.environment().put("JAZARI_HOME", Objects.requireNonNull(System.getProperty("jazari.home")));
        command.redirectErrorStream(true);
        this.process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        Thread.ofPlatform().daemon().start(this::read);
    }

    /** Starts the platform when nobody has yet. */
    static synchronized RunningPlatform shared() {
        if (shared == null) {
            try {
                RunningPlatform started = new RunningPlatform();
                if (!started.ready.await(START.toSeconds(), TimeUnit.SECONDS) || !started.process.isAlive()) {
                    throw new IllegalStateException("The platform did not start: " + started.output);
                }
                shared = started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return shared;
    }

    String url(String path) {
        return address + path;
    }

    /** The administrator's one-time password, as printed at the first start. */
    String oneTimePassword() {
        return output.stream()
                .map(ONE_TIME_PASSWORD::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No one-time password in " + output));
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = lines.readLine()) != null) {
                output.add(line);
                if (line.contains("http://") && line.contains(":" + port + "/")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        } finally {
            ready.countDown();
        }
    }

    private void stop() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
