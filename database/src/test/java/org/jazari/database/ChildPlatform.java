package org.jazari.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A platform in a process of its own, to be killed: it starts the database of a directory and inserts rows for ever, printing each id
 * that the database has acknowledged. Both sides of the pipe are in this file.
 */
final class ChildPlatform implements AutoCloseable {
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<Long> acknowledged = new ArrayList<>();
    private final CompletableFuture<Void> reader;
    private boolean ready;

    private ChildPlatform(Process process) {
        this.process = process;
        this.reader = CompletableFuture.runAsync(
                this::read, task -> Thread.ofPlatform().daemon().start(task));
    }

    /** @param prefix words before java, such as setpriv and its options */
    static ChildPlatform spawn(List<String> prefix, String classPath, Path directory, long firstId) throws IOException {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                classPath,
                ChildPlatform.class.getName(),
                directory.toString(),
                Long.toString(firstId)));
        return new ChildPlatform(new ProcessBuilder(words)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile())
                .start());
    }

    static ChildPlatform spawn(Path directory, long firstId) throws IOException {
        return spawn(List.of(), System.getProperty("java.class.path"), directory, firstId);
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

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the child's first words on its database: "ready ..." or "refused CODE ...". */
    String awaitVerdict() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        for (int line = 0; line < 1000; line++) {
            String next = String.valueOf(lines.poll(60, TimeUnit.SECONDS));
            seen.add(next);
            if (next.startsWith("ready") || next.startsWith("refused")) {
                ready = next.startsWith("ready");
                return next;
            }
        }
        throw new IllegalStateException("The child said: " + seen);
    }

    /** Waits until so many more rows are acknowledged. */
    void awaitRows(int count) throws InterruptedException {
        if (!ready) {
            String verdict = awaitVerdict();
            if (!ready) {
                throw new IllegalStateException("The child was " + verdict);
            }
        }
        int wanted = acknowledged.size() + count;
        while (acknowledged.size() < wanted) {
            String line = lines.poll(60, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("The child inserts no more; alive: " + process.isAlive());
            }
            take(line);
        }
    }

    /** Kills it as the kernel would, and reads what it managed to say. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        reader.join();
    }

    /** The ids acknowledged so far. */
    List<Long> acknowledged() {
        for (String line = lines.poll(); line != null; line = lines.poll()) {
            take(line);
        }
        return acknowledged;
    }

    private void take(String line) {
        if (line.startsWith("row ")) {
            acknowledged.add(Long.parseLong(line.substring(4)));
        }
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (EmbeddedPostgres database = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(Path.of(arguments[0])))) {
            out.println("ready adopted=" + database.adopted());
            long id = Long.parseLong(arguments[1]);
            while (true) {
                try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
                    id = insert(connection, id, out);
                } catch (SQLException serverKilled) {
                    id++;
                    Thread.sleep(5);
                }
            }
        } catch (DatabaseStartException refused) {
            out.println("refused " + refused.code() + " " + refused.getMessage());
        }
    }

    /** Until the connection breaks; then the fate of the last id is unknown, and it is not used again. */
    private static long insert(Connection connection, long first, PrintStream out) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists entry (id bigint not null)");
        }
        long id = first;
        try (PreparedStatement insertion = connection.prepareStatement("insert into entry values (?)")) {
            while (true) {
                insertion.setLong(1, id);
                insertion.executeUpdate();
                out.println("row " + id);
                id++;
            }
        } catch (SQLException broken) {
            return id + 1;
        }
    }
}
