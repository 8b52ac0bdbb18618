package org.jazari.database;

import java.io.IOException;
import java.util.Optional;

/**
 * A postmaster: one that accepts connections, unless it was launched just now.
 *
 * @param child our handle when we started it; an adopted one is nobody's child
 */
record RunningServer(long pid, int port, Optional<Process> child, ClusterProcesses processes) {
    private static final long ADOPTED_POLL_MILLIS = 250;

    boolean adopted() {
        return child.isEmpty();
    }

    boolean isAlive() {
        return child.isPresent() ? child.get().isAlive() : processes.isOurs(pid);
    }

    /** True when it is gone, after at most {@link Shutdown#FAST} and {@link Shutdown#IMMEDIATE}. */
    boolean stop() throws IOException, InterruptedException {
        return Shutdown.postmaster(pid, () -> !isAlive());
    }

    /** Blocks until it is dead. */
    void awaitExit() throws InterruptedException {
        if (child.isPresent()) {
            child.get().waitFor();
            return;
        }
        while (isAlive()) {
            Thread.sleep(ADOPTED_POLL_MILLIS);
        }
    }
}
