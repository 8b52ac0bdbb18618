package org.jazari.kernel.database;

import org.jazari.database.EmbeddedPostgres;
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
        this.server = EarlyDatabase.take(settings.directory(), log::info);
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
