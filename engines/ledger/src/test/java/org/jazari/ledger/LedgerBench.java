package org.jazari.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jazari.verifier.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how many entries become durable per second, beside hashing alone and beside golang.org/x/mod/sumdb/tlog on the same entries. Run
 * by {@code bench/ledger}; the build leaves it out.
 */
class LedgerBench {
    private static final int ENTRIES = 40_000;
    private static final int ROUNDS = 3;
    private static final long SEED = 20_260_901;

    @TempDir
    Path directory;

    /** As the platform runs, with the small compiler; and as Java runs by itself. */
    @Test
    void entriesPerSecond() throws Exception {
        for (String compiler : List.of("-XX:TieredStopAtLevel=1", "-XX:+TieredCompilation")) {
            System.out.println("ledger: java " + compiler);
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            compiler,
                            "-Djava.io.tmpdir=" + directory,
                            "-cp",
                            System.getProperty("java.class.path"),
                            LedgerBench.class.getName())
                    .redirectErrorStream(true)
                    .start();
            System.out.print(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            child.waitFor();
        }
    }

    public static void main(String[] arguments) throws Exception {
        LedgerBench bench = new LedgerBench();
        bench.directory = Files.createTempDirectory("bench");
        bench.measure();
    }

    private void measure() throws Exception {
        List<byte[]> entries = entries();
        double inMemory = 0;
        TreeHash root = TreeHash.EMPTY_ROOT;
        for (int round = 0; round < 3 * ROUNDS; round++) {
            long start = System.nanoTime();
            GrowingTree tree = new GrowingTree();
            for (byte[] entry : entries) {
                tree.add(TreeHash.ofLeaf(entry), (path, hashes) -> {});
            }
            inMemory = Math.max(inMemory, perSecond(entries.size(), start));
            root = tree.root();
        }
        print(String.format(java.util.Locale.ROOT, "hashing alone: %,.0f entries/s", inMemory));
        for (int batch : new int[] {1000, 100, 1}) {
            double durable = 0;
            for (int round = 0; round < ROUNDS; round++) {
                durable = Math.max(durable, durable(batch > 1 ? entries : entries.subList(0, 20_000), batch));
            }
            print(String.format(
                    java.util.Locale.ROOT,
                    "durable, calls of %,d: %,.0f entries/s; %.1f x the bar of 5,000; %.3f x hashing alone",
                    batch,
                    durable,
                    durable / 5000,
                    durable / inMemory));
        }
        besideGo(entries, inMemory, root);
    }

    /** Many calls under way at once, as from a dispatcher that does not wait for one before the next. */
    private double durable(List<byte[]> entries, int batch) throws Exception {
        Path folder = Files.createTempDirectory(directory, "log");
        try (Ledger ledger = Logs.open(folder)) {
            Deque<CompletableFuture<Appending>> underWay = new ArrayDeque<>();
            long start = System.nanoTime();
            for (int i = 0; i < entries.size(); i += batch) {
                underWay.add(ledger.submit(entries.subList(i, Math.min(i + batch, entries.size()))));
                if (underWay.size() >= Math.max(2, 4096 / batch)) {
                    underWay.remove().join();
                }
            }
            for (CompletableFuture<Appending> one : underWay) {
                one.join();
            }
            return perSecond(entries.size(), start);
        }
    }

    private void besideGo(List<byte[]> entries, double inMemory, TreeHash root) throws Exception {
        var go = GoTlog.build(directory);
        if (go.isEmpty()) {
            print("Go left out: " + GoTlog.ABSENT);
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        entries.forEach(entry -> Bundle.write(entry, bytes));
        Path file = Files.write(directory.resolve("entries"), bytes.toByteArray());
        String[] said = go.get().run("bench", file.toString()).output().split(" ", -1);
        double theirs = Double.parseDouble(said[0]);
        print(String.format(
                java.util.Locale.ROOT,
                "golang.org/x/mod/sumdb/tlog in memory: %,.0f entries/s; ours in memory is %.2f x that; same root: %s",
                theirs,
                inMemory / theirs,
                said[1].equals(root.toString())));
    }

    /** Canonical facts of about 500 bytes. */
    private static List<byte[]> entries() {
        Random random = new Random(SEED);
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            String text = Long.toString(random.nextLong(), 36).repeat(1 + random.nextInt(50));
            entries.add(("{\"id\":" + i + ",\"payload\":{\"text\":\"" + text
                            + "\"},\"recordedAt\":\"2026-09-01T10:00:00Z\"}")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    private static double perSecond(int count, long start) {
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static void print(String line) {
        System.out.println("ledger: " + line);
    }
}
