package org.jazari.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Ends the processes of a cluster, gently first. None of the steps loses an acknowledged transaction. */
final class Shutdown {
    /** For a fast shutdown, whose checkpoint may have much to write. Then comes an immediate one, with recovery at the next start. */
    static final Duration FAST = Duration.ofSeconds(60);

    /** For an immediate shutdown; PostgreSQL itself kills its children after five seconds. */
    static final Duration IMMEDIATE = Duration.ofSeconds(15);

    /** For backends whose postmaster died to notice; only those inside a long statement do not. */
    private static final Duration ORPHANED_BACKENDS = Duration.ofSeconds(2);

    private Shutdown() {}

    /** True when the postmaster is gone, as {@code gone} tells. */
    static boolean postmaster(long pid, BooleanSupplier gone) throws IOException, InterruptedException {
        if (!gone.getAsBoolean()) {
            Signal.INT.send(pid);
        }
        if (Patience.until(FAST, gone)) {
            return true;
        }
        Signal.QUIT.send(pid);
        return Patience.until(IMMEDIATE, gone);
    }

    /**
     * Waits for the backends that outlived a killed postmaster, then makes them go: while one is attached to the old shared memory
     * a new postmaster refuses to start. Returns those that remain.
     */
    static List<ProcessHandle> orphanedBackends(ClusterProcesses processes) throws IOException, InterruptedException {
        List<ProcessHandle> survivors = processes.all();
        if (survivors.isEmpty() || allGone(processes, survivors, ORPHANED_BACKENDS)) {
            return List.of();
        }
        for (Signal signal : List.of(Signal.QUIT, Signal.KILL)) {
            for (ProcessHandle survivor : survivors) {
                if (processes.isOurs(survivor.pid())) {
                    signal.send(survivor.pid());
                }
            }
            if (allGone(processes, survivors, ORPHANED_BACKENDS)) {
                break;
            }
        }
        return processes.all();
    }

    private static boolean allGone(ClusterProcesses processes, List<ProcessHandle> survivors, Duration limit)
            throws InterruptedException {
        return Patience.until(limit, () -> survivors.stream().noneMatch(survivor -> processes.isOurs(survivor.pid())));
    }
}
