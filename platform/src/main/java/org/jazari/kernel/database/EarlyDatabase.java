package org.jazari.kernel.database;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jazari.database.DatabaseStartException;
import org.jazari.database.DatabaseState;
import org.jazari.database.EmbeddedPostgres;
import org.jazari.database.EmbeddedPostgresOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** An embedded database that is asked to start before Spring is, so that both start at once. */
public final class EarlyDatabase {
    private static @Nullable CompletableFuture<EmbeddedPostgres> starting;
    private static boolean hooked;
    private static boolean ending;

    private EarlyDatabase() {}

    /**
     * Begins to start the database of a folder; the data source of this process takes it up. A process that ends before
     * that stops it.
     *
     * @param progress told in a few words what takes time
     */
    public static synchronized void begin(Path directory, Consumer<String> progress) {
        if (!hooked) {
            Runtime.getRuntime().addShutdownHook(new Thread(EarlyDatabase::end, "early-database"));
            hooked = true;
        }
        starting = start(directory, progress);
    }

    /**
     * The database that was begun, or one that is started now; from here on the caller's to close.
     *
     * @throws CancellationException in a process that is ending: who asks for a database then would leave it behind
     */
    static EmbeddedPostgres take(Path directory, Consumer<String> progress) {
        CompletableFuture<EmbeddedPostgres> awaited = beginOnce(directory, progress);
        try {
            EmbeddedPostgres server = awaited.join();
            handOver();
            return server;
        } catch (CompletionException e) {
            handOver();
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static synchronized CompletableFuture<EmbeddedPostgres> beginOnce(
            Path directory, Consumer<String> progress) {
        requireLiving();
        if (starting == null) {
            begin(directory, progress);
        }
        return Objects.requireNonNull(starting);
    }

    private static synchronized void handOver() {
        requireLiving();
        starting = null;
    }

    private static void requireLiving() {
        if (ending) {
            throw new CancellationException("The process is ending");
        }
    }

    private static CompletableFuture<EmbeddedPostgres> start(Path directory, Consumer<String> progress) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return EmbeddedPostgres.start(EmbeddedPostgresOptions.in(directory)
                        .withProgress(progress)
                        .withListener(EarlyDatabase::report));
            } catch (DatabaseStartException e) {
                throw new DatabaseUnavailableException(e);
            }
        });
    }

    private static void report(DatabaseState state, String detail) {
        if (state != DatabaseState.STOPPED) {
            LoggerFactory.getLogger(EarlyDatabase.class).warn("PostgreSQL {}: {}", state, detail);
        }
    }

    private static void end() {
        CompletableFuture<EmbeddedPostgres> unused = begun();
        if (unused != null) {
            unused.thenAccept(EmbeddedPostgres::close)
                    .exceptionally(failed -> null)
                    .join();
        }
    }

    private static synchronized @Nullable CompletableFuture<EmbeddedPostgres> begun() {
        ending = true;
        return starting;
    }
}
