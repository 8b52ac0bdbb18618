package org.jazari.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A writer in a process of its own, to be killed: it appends for ever and prints each acknowledged batch and head. Both sides of the pipe. */
final class ChildWriter implements AutoCloseable {
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> reader;

    private ChildWriter(Process process) {
        this.process = process;
        this.reader = CompletableFuture.runAsync(
                this::read, task -> Thread.ofPlatform().daemon().start(task));
    }

    static ChildWriter spawn(Path folder, Path key, long seed) throws IOException {
        return new ChildWriter(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildWriter.class.getName(),
                        folder.toString(),
                        key.toString(),
                        Long.toString(seed))
                .redirectErrorStream(true)
                .start());
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException killed) {
            lines.add("killed");
        }
    }

    /** Waits for so many lines, the first of which says that the log is open, and gives them. */
    List<String> await(int count) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        while (seen.size() < count) {
            String line = lines.poll(60, TimeUnit.SECONDS);
            if (line == null || !(line.startsWith("open ") || line.startsWith("ack "))) {
                throw new IllegalStateException("The child said " + line + " after " + seen);
            }
            seen.add(line);
        }
        return seen;
    }

    /** Kills it as the kernel would, and gives what it managed to say. */
    List<String> kill() {
        process.destroyForcibly().onExit().join();
        reader.join();
        List<String> rest = new ArrayList<>();
        lines.drainTo(rest);
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        NoteSigner signer = ((KeyFile.Reading.Key) KeyFile.read(Path.of(arguments[1]))).signer();
        Random random = new Random(Long.parseLong(arguments[2]));
        LedgerSettings settings =
                new LedgerSettings(Path.of(arguments[0]), Logs.ORIGIN, List.of(signer), InstantSource.system());
        try (Ledger ledger = Logs.opened(Ledger.open(settings))) {
            out.println("open " + ledger.size() + " " + ledger.head().root());
            while (true) {
                int count = random.nextInt(4) == 0 ? 200 + random.nextInt(400) : 1 + random.nextInt(5);
                if (ledger.append(Logs.entries(ledger.size(), count)) instanceof Appending.Appended appended) {
                    out.println("ack " + (appended.firstIndex() + count) + " "
                            + ledger.head().root());
                }
            }
        }
    }
}
