package org.jazari.kernel.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jazari.database.DatabaseStartException;
import org.jazari.database.EmbeddedPostgres;
import org.jazari.database.EmbeddedPostgresOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The embedded PostgreSQL of this process. It may be asked to start before Spring does, so that both start at once. */
@Component
@Lazy
class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static @Nullable CompletableFuture<EmbeddedPostgres> early;

    private final EmbeddedPostgres server;

    EmbeddedDatabase(DatabaseSettings settings) {
        CompletableFuture<EmbeddedPostgres> started = takeEarly();
        try {
            this.server = (started == null ? start(settings.directory()) : started).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        log.info("Embedded PostgreSQL on port {} ({})", server.port(), server.adopted() ? "adopted" : "started");
    }

    static synchronized void begin(Path directory) {
        early = start(directory);
    }

    private static synchronized @Nullable CompletableFuture<EmbeddedPostgres> takeEarly() {
        CompletableFuture<EmbeddedPostgres> taken = early;
        early = null;
        return taken;
    }

    private static CompletableFuture<EmbeddedPostgres> start(Path directory) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return EmbeddedPostgres.start(EmbeddedPostgresOptions.in(directory)
                        .withProgress(log::info)
                        .withListener((state, detail) -> log.info("PostgreSQL {}: {}", state, detail)));
            } catch (DatabaseStartException e) {
                throw new DatabaseUnavailableException(e);
            }
        });
    }

    EmbeddedPostgres server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
