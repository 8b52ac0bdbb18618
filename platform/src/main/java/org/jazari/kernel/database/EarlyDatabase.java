package org.jazari.kernel.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jazari.database.DatabaseStartException;
import org.jazari.database.DatabaseState;
import org.jazari.database.EmbeddedPostgres;
import org.jazari.database.EmbeddedPostgresOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** An embedded database that is asked to start before Spring is, so that both start at once. */
public final class EarlyDatabase {
    private static @Nullable CompletableFuture<EmbeddedPostgres> early;

    private EarlyDatabase() {}

    /**
     * Begins to start the database of a folder; the data source of this process takes it up. A process that ends before
     * that stops it.
     *
     * @param progress told in a few words what takes time
     */
    public static synchronized void begin(Path directory, Consumer<String> progress) {
        early = start(directory, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(EarlyDatabase::closeUnused, "early-database"));
    }

    static synchronized @Nullable CompletableFuture<EmbeddedPostgres> take() {
        CompletableFuture<EmbeddedPostgres> taken = early;
        early = null;
        return taken;
    }

    static CompletableFuture<EmbeddedPostgres> start(Path directory, Consumer<String> progress) {
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

    private static void closeUnused() {
        CompletableFuture<EmbeddedPostgres> unused = take();
        if (unused != null) {
            unused.thenAccept(EmbeddedPostgres::close)
                    .exceptionally(failed -> null)
                    .join();
        }
    }
}
