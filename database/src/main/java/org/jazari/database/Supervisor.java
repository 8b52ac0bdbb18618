package org.jazari.database;

import java.io.IOException;
import java.time.Duration;

/** Watches the server on a thread of its own and restarts it, on its port, for as long as the platform wants it. */
final class Supervisor implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** A server that lived this long did not die of its start: the pauses begin anew. */
    private static final Duration PROVEN = Duration.ofMinutes(1);

    private final Server server;
    private final DatabaseListener listener;
    private final Thread thread;
    private volatile RunningServer current;
    private volatile DatabaseState state = DatabaseState.READY;
    private volatile boolean closing;

    Supervisor(Server server, RunningServer running, DatabaseListener listener) {
        this.server = server;
        this.current = running;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::supervise);
    }

    void begin() {
        thread.start();
    }

    RunningServer current() {
        return current;
    }

    DatabaseState state() {
        return state;
    }

    private void supervise() {
        Duration pause = Duration.ZERO;
        try {
            while (!closing) {
                long since = System.nanoTime();
                current.awaitExit();
                if (closing) {
                    return;
                }
                if (System.nanoTime() - since > PROVEN.toNanos()) {
                    pause = Duration.ZERO;
                }
                change(DatabaseState.RESTARTING, "the server with pid " + current.pid() + " died");
                pause = restart(pause);
            }
        } catch (InterruptedException closed) {
            LOG.log(System.Logger.Level.DEBUG, "supervision ends");
        }
    }

    /** Tries until it succeeds; returns the pause to make before the next restart. */
    private Duration restart(Duration firstPause) throws InterruptedException {
        Duration pause = firstPause;
        while (true) {
            Thread.sleep(pause);
            pause = next(pause);
            try {
                current = server.restart(current.port());
                change(DatabaseState.READY, "pid " + current.pid() + ", port " + current.port());
                return pause;
            } catch (IOException | DatabaseStartException failure) {
                change(DatabaseState.FAILING, String.valueOf(failure.getMessage()));
            }
        }
    }

    private static Duration next(Duration pause) {
        Duration longer = pause.isZero() ? Duration.ofMillis(250) : pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private void change(DatabaseState to, String detail) {
        state = to;
        LOG.log(
                switch (to) {
                    case STOPPED -> System.Logger.Level.DEBUG;
                    case READY -> System.Logger.Level.INFO;
                    case RESTARTING, FAILING -> System.Logger.Level.WARNING;
                },
                "database {0}: {1}",
                to,
                detail);
        try {
            listener.changed(to, detail);
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "the listener failed", fault);
        }
    }

    /** Ends supervision, then the server. */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        thread.interrupt();
        boolean interrupted = false;
        try {
            thread.join();
            if (!server.stop()) {
                LOG.log(System.Logger.Level.ERROR, "The database server with pid {0} does not stop", current.pid());
            }
        } catch (InterruptedException interruption) {
            interrupted = true;
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.ERROR, "The database server could not be stopped", failure);
        }
        change(DatabaseState.STOPPED, "closed");
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
