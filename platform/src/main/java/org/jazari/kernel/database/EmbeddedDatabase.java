package org.jazari.kernel.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jazari.database.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The embedded PostgreSQL of this process. {@link EarlyDatabase} may have begun to start it. */
@Component
@Lazy
class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres server;

    EmbeddedDatabase(DatabaseSettings settings) {
        @Nullable CompletableFuture<EmbeddedPostgres> started = EarlyDatabase.take();
        try {
            this.server = (started == null ? EarlyDatabase.start(settings.directory(), log::info) : started).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        log.info("Embedded PostgreSQL on port {} ({})", server.port(), server.adopted() ? "adopted" : "started");
    }

    EmbeddedPostgres server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
