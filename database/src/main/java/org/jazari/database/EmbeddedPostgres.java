package org.jazari.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own, on 127.0.0.1, restarted on the same port whenever it dies. What a client was told is committed
 * stays, whichever of the platform and the server is killed, and when.
 *
 * <p>When the platform is killed the server lives on; the next {@link #start} on the directory adopts it, or
 * {@link #stopOrphan} ends it. Safe for use by several threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** Of the binaries that the platform brings. */
    public static final String VERSION = Binaries.VERSION;

    private final DirectoryLock lock;
    private final Server server;
    private final Supervisor supervisor;
    private final boolean adopted;

    private EmbeddedPostgres(DirectoryLock lock, Server server, Supervisor supervisor, boolean adopted) {
        this.lock = lock;
        this.server = server;
        this.supervisor = supervisor;
        this.adopted = adopted;
    }

    /**
     * Starts the database of a directory, or adopts the server that a killed platform left there; blocks until it accepts
     * connections. The first start unpacks the binaries and creates the cluster. When another process has taken the kept
     * port, the database moves to a new one, with a warning.
     *
     * @throws DatabaseStartException when it cannot run, saying why and what to do; nothing is left locked. After
     *     {@code TIMED_OUT} the server is left running, to be adopted by the next start
     */
    public static EmbeddedPostgres start(EmbeddedPostgresOptions options) throws DatabaseStartException {
        DatabaseDirectory directory = DatabaseDirectory.open(options.directory());
        @Nullable DirectoryLock lock = null;
        boolean started = false;
        try {
            lock = DirectoryLock.tryAcquire(directory);
            if (lock == null) {
                throw inUse(directory);
            }
            Binaries binaries = Binaries.unpackedIn(directory, options.progress());
            LaunchIdentity identity = LaunchIdentity.choose(directory, binaries);
            Server server = new Server(options, new Cluster(directory, binaries, identity));
            RunningServer running = server.startOrAdopt();
            Supervisor supervisor = new Supervisor(server, running, options.listener());
            supervisor.begin();
            started = true;
            return new EmbeddedPostgres(lock, server, supervisor, running.adopted());
        } catch (IOException failure) {
            throw DatabaseStartException.of(failure, directory.root());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException(
                    DatabaseStartException.Code.TIMED_OUT,
                    "The start of the database in " + directory.root() + " was interrupted",
                    "start again",
                    interruption);
        } finally {
            if (!started && lock != null) {
                lock.close();
            }
        }
    }

    /**
     * Ends the server that a killed platform left in a directory, with a fast shutdown. Does nothing to a server whose
     * platform lives.
     */
    public static StopResult stopOrphan(Path dataDirectory) {
        if (Files.notExists(dataDirectory.resolve("cluster"))) {
            return new StopResult.NothingRunning();
        }
        long pid = 0;
        try {
            DatabaseDirectory directory = new DatabaseDirectory(dataDirectory.toRealPath());
            try (DirectoryLock lock = DirectoryLock.tryAcquire(directory)) {
                if (lock == null) {
                    return new StopResult.InUse(DirectoryLock.ownerPid(directory));
                }
                ClusterProcesses processes = new ClusterProcesses(directory.cluster());
                Optional<ProcessHandle> orphan =
                        PostmasterFile.read(directory.cluster()).flatMap(file -> processes.postmaster(file.pid()));
                if (orphan.isEmpty()) {
                    return new StopResult.NothingRunning();
                }
                pid = orphan.get().pid();
                return new RunningServer(pid, 0, Optional.empty(), processes).stop()
                        ? new StopResult.Stopped(pid)
                        : new StopResult.Failed(pid, "it ignores the signals to stop");
            }
        } catch (IOException failure) {
            return new StopResult.Failed(pid, failure.toString());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return new StopResult.Failed(pid, "interrupted");
        }
    }

    /** How to reach the server of a directory that another process runs; empty where none was ever started. */
    public static Optional<DatabaseAddress> addressOf(Path dataDirectory) throws IOException {
        DatabaseDirectory directory = new DatabaseDirectory(dataDirectory);
        if (Files.notExists(directory.cluster()) || Files.notExists(directory.password())) {
            return Optional.empty();
        }
        return Optional.of(new DatabaseAddress(
                Server.jdbcUrl(PortChoice.kept(directory), Cluster.DATABASE),
                Cluster.ROLE,
                Files.readString(directory.password()).strip()));
    }

    private static DatabaseStartException inUse(DatabaseDirectory directory) {
        long pid = DirectoryLock.ownerPid(directory);
        return new DatabaseStartException(
                DatabaseStartException.Code.DIRECTORY_IN_USE,
                "The database directory " + directory.root() + " is in use by the platform with pid " + pid,
                "stop that process, or give this platform a directory of its own");
    }

    /** Of the platform's own database. */
    public String jdbcUrl() {
        return jdbcUrl(Cluster.DATABASE);
    }

    /** Of another database of the server, such as a test class makes for itself: the role may create databases. */
    public String jdbcUrl(String database) {
        return Server.jdbcUrl(port(), database);
    }

    /** The role that owns the database; not a superuser. */
    public String username() {
        return Cluster.ROLE;
    }

    public String password() {
        return server.password();
    }

    /** Does not change as long as this object lives. */
    public int port() {
        return supervisor.current().port();
    }

    /** Of the postmaster; changes with each restart. */
    public long pid() {
        return supervisor.current().pid();
    }

    /** Whether the server was running already when this object was made. */
    public boolean adopted() {
        return adopted;
    }

    public DatabaseState state() {
        return supervisor.state();
    }

    /**
     * Fast shutdown: open transactions are rolled back, a checkpoint is written. After 60 seconds an immediate one, which loses
     * nothing acknowledged but makes the next start recover. Idempotent.
     */
    @Override
    public void close() {
        try {
            supervisor.close();
        } finally {
            lock.close();
        }
    }
}
