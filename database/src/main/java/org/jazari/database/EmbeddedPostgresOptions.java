package org.jazari.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How an embedded database is to run.
 *
 * @param directory holds binaries, data, port and password; made when absent; a local file system
 * @param startTimeout how long {@link EmbeddedPostgres#start} waits for the server, crash recovery included
 * @param sharedBuffersMb PostgreSQL's page cache, in MiB; its pages count as resident once touched
 * @param progress told in a few English words what takes time
 * @param listener told of each change of state, from the supervising thread
 */
public record EmbeddedPostgresOptions(
        Path directory,
        Duration startTimeout,
        int sharedBuffersMb,
        Consumer<String> progress,
        DatabaseListener listener) {

    public EmbeddedPostgresOptions {
        if (sharedBuffersMb < 1) {
            throw new IllegalArgumentException("sharedBuffersMb is " + sharedBuffersMb + "; it must be at least 1");
        }
        if (!startTimeout.isPositive()) {
            throw new IllegalArgumentException("startTimeout is " + startTimeout + "; it must be positive");
        }
    }

    /** The defaults: two minutes to start, 32 MiB of shared buffers, silent. */
    public static EmbeddedPostgresOptions in(Path directory) {
        return new EmbeddedPostgresOptions(directory, Duration.ofMinutes(2), 32, message -> {}, (state, detail) -> {});
    }

    public EmbeddedPostgresOptions withStartTimeout(Duration timeout) {
        return new EmbeddedPostgresOptions(directory, timeout, sharedBuffersMb, progress, listener);
    }

    public EmbeddedPostgresOptions withSharedBuffersMb(int megabytes) {
        return new EmbeddedPostgresOptions(directory, startTimeout, megabytes, progress, listener);
    }

    public EmbeddedPostgresOptions withProgress(Consumer<String> consumer) {
        return new EmbeddedPostgresOptions(directory, startTimeout, sharedBuffersMb, consumer, listener);
    }

    public EmbeddedPostgresOptions withListener(DatabaseListener consumer) {
        return new EmbeddedPostgresOptions(directory, startTimeout, sharedBuffersMb, progress, consumer);
    }
}
