package org.jazari.killtest;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The packaged platform as a process of its own, under a steady load of writes through {@code start --record-lines}: each
 * line is a write, and counts as acknowledged once the platform has said so.
 */
final class LoadedPlatform {
    private static final int WINDOW = 100;

    private final Process process;
    private final Set<String> acknowledged;
    private final List<String> output = new ArrayList<>();
    private final Semaphore window = new Semaphore(WINDOW);
    private final AtomicInteger recorded = new AtomicInteger();
    private volatile boolean ready;

    /**
     * @param run distinguishes the writes of this process from those of the ones before it
     * @param acknowledged where the acknowledged lines are gathered
     */
    LoadedPlatform(Path data, int run, Set<String> acknowledged) throws IOException {
        this.acknowledged = acknowledged;
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-jar",
                System.getProperty("jazari.app", "../platform/target/app/jazari.jar"),
                "start",
                "--record-lines",
                "--no-open",
                "--data=" + data,
                "--port=" + freePort(),
                "--lang=en");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAZARI_"));
        this.process = builder.start();
        Thread.ofPlatform().daemon().name("answers-" + run).start(this::read);
        Thread.ofPlatform().daemon().name("writes-" + run).start(() -> write(run));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static Set<String> newAcknowledgements() {
        return ConcurrentHashMap.newKeySet();
    }

    private void write(int run) {
        try (BufferedWriter lines =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (int number = 0; process.isAlive(); number++) {
                window.acquire();
                lines.write(run + "-" + number + "\n");
                lines.flush();
            }
        } catch (IOException killed) {
            // Expected, sooner or later.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String answer;
            while ((answer = answers.readLine()) != null) {
                understand(answer);
            }
        } catch (IOException killed) {
            // A line cut short by the kill is no acknowledgement: it lost its end.
        }
    }

    private void understand(String answer) {
        if (answer.startsWith("recorded ")) {
            acknowledged.add(answer.substring("recorded ".length()));
            recorded.incrementAndGet();
            window.release();
        } else if (answer.startsWith("failed ")) {
            window.release();
        } else {
            ready |= answer.startsWith("Jazari is ready");
            synchronized (output) {
                output.add(answer);
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isReady() {
        return ready;
    }

    /** Waits until so many more writes are acknowledged. */
    void awaitWrites(int more) throws InterruptedException {
        int goal = recorded.get() + more;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (recorded.get() < goal) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("The platform takes no writes; it said:\n" + said());
            }
            Thread.sleep(1);
        }
    }

    String said() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C and {@code ./jazari stop} do. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(60, TimeUnit.SECONDS);
    }
}
