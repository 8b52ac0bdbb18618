package org.jazari.database;

import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Brings the server of one cluster up, whatever the last one left behind. */
final class Server {
    private static final System.Logger LOG = System.getLogger(Server.class.getName());

    /** Classes of SQL states that pass: connection failures, too many connections, starting up or going down. */
    private static final Set<String> PASSING = Set.of("08", "53", "57");

    private static final String WRONG_PASSWORD = "28P01";

    /** The JDK adds this to the number of the signal. */
    private static final int KILLED_BY_SIGNAL = 128;

    private static final int ATTEMPTS = 3;

    private final EmbeddedPostgresOptions options;
    private final Cluster cluster;
    private final ClusterProcesses processes;
    private final ServerLog log;
    private volatile String password = "";
    private volatile Optional<RunningServer> newest = Optional.empty();

    Server(EmbeddedPostgresOptions options, Cluster cluster) {
        this.options = options;
        this.cluster = cluster;
        this.processes = new ClusterProcesses(cluster.path());
        this.log = new ServerLog(cluster.directory().log());
    }

    String password() {
        return password;
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://" + ServerSettings.HOST + ":" + port + "/" + database
                + "?sslmode=disable&gssEncMode=disable";
    }

    /** The first start of this process: makes the cluster if there is none, adopts the server if there is one. */
    RunningServer startOrAdopt() throws IOException, InterruptedException, DatabaseStartException {
        cluster.sweep();
        password = cluster.keptPassword();
        boolean passwordIsNew = password.isEmpty();
        if (passwordIsNew) {
            password = Cluster.newPassword();
        }
        if (cluster.exists()) {
            cluster.requireReadable();
            cluster.identity().own(cluster.path());
            Optional<RunningServer> adopted = adopt(passwordIsNew);
            if (adopted.isPresent()) {
                return adopted.get();
            }
            if (passwordIsNew) {
                cluster.changePassword(password);
                cluster.keepPassword(password);
            }
        } else {
            cluster.keepPassword(password);
            cluster.create(password, options.progress());
        }
        cluster.binaries().removeOthers(cluster.directory());
        return startOnKeptOrNewPort();
    }

    /** After the server died under us: the port stays, because the pools of the platform know it. */
    RunningServer restart(int port) throws IOException, InterruptedException, DatabaseStartException {
        clearRemains();
        return launch(settings(port));
    }

    /** Stops the newest server, even one whose start was interrupted; true when it is gone. */
    boolean stop() throws IOException, InterruptedException {
        return newest.isEmpty() || newest.get().stop();
    }

    private Optional<RunningServer> adopt(boolean passwordIsNew)
            throws IOException, InterruptedException, DatabaseStartException {
        Optional<PostmasterFile> file = PostmasterFile.read(cluster.path());
        Optional<ProcessHandle> orphan = file.flatMap(present -> processes.postmaster(present.pid()));
        if (orphan.isEmpty()) {
            clearRemains();
            return Optional.empty();
        }
        long pid = orphan.get().pid();
        int port = PortChoice.kept(cluster.directory());
        boolean same = !passwordIsNew
                && port != 0
                && cluster.isConfiguredAs(settings(port))
                && processes
                        .programOf(pid)
                        .equals(Optional.of(cluster.binaries().postgres()));
        if (same) {
            options.progress().accept("adopting the database server that is running (pid " + pid + ")");
            RunningServer running = new RunningServer(pid, port, Optional.empty(), processes);
            newest = Optional.of(running);
            if (awaitReady(running)) {
                return newest;
            }
        }
        options.progress().accept("stopping a database server that is running otherwise (pid " + pid + ")");
        if (!Shutdown.postmaster(pid, () -> !processes.isOurs(pid))) {
            throw new DatabaseStartException(
                    DatabaseStartException.Code.SERVER_FAILED,
                    "A PostgreSQL left behind (pid " + pid + ") does not stop",
                    "end that process and start again");
        }
        clearRemains();
        return Optional.empty();
    }

    /** After an unclean end: waits for surviving backends, and keeps a stranger with the old pid from being taken for a postmaster. */
    private void clearRemains() throws IOException, InterruptedException, DatabaseStartException {
        if (!PostmasterFile.exists(cluster.path())) {
            return;
        }
        List<ProcessHandle> survivors = Shutdown.orphanedBackends(processes);
        if (!survivors.isEmpty()) {
            throw new DatabaseStartException(
                    DatabaseStartException.Code.SERVER_FAILED,
                    "Processes of a former server still use " + cluster.path() + ": "
                            + survivors.stream().map(ProcessHandle::pid).toList(),
                    "end those processes and start again");
        }
        if (PostmasterFile.exists(cluster.path())) {
            PostmasterFile.disown(cluster.path());
        }
    }

    private RunningServer startOnKeptOrNewPort() throws IOException, InterruptedException, DatabaseStartException {
        int kept = PortChoice.kept(cluster.directory());
        int port = kept;
        if (kept == 0 || !PortChoice.isFree(kept)) {
            port = PortChoice.chooseFree();
            if (kept != 0) {
                String moved = "port " + kept + " is taken by another process: the database moves to port " + port;
                LOG.log(System.Logger.Level.WARNING, moved);
                options.progress().accept(moved);
            }
            PortChoice.keep(cluster.directory(), port);
        }
        options.progress().accept("starting the database on port " + port);
        return launch(settings(port));
    }

    private ServerSettings settings(int port) {
        return new ServerSettings(port, options.sharedBuffersMb(), processes.clusterName());
    }

    /** Tries again when the server was killed while it started, or met one that was starting already. */
    private RunningServer launch(ServerSettings settings)
            throws IOException, InterruptedException, DatabaseStartException {
        for (int attempt = 1; ; attempt++) {
            cluster.configure(settings);
            log.turn();
            long offset = log.length();
            Process process = spawn(settings);
            RunningServer running = new RunningServer(process.pid(), settings.port(), Optional.of(process), processes);
            newest = Optional.of(running);
            if (awaitReady(running)) {
                return running;
            }
            String complaints = log.complaintsSince(offset);
            boolean accident = process.waitFor() > KILLED_BY_SIGNAL
                    || complaints.contains("lock file")
                    || complaints.contains("shared memory block");
            if (!accident || attempt == ATTEMPTS) {
                throw failedToStart(settings, complaints);
            }
            LOG.log(System.Logger.Level.WARNING, "The database server died while it started; it is started again");
            clearRemains();
        }
    }

    private Process spawn(ServerSettings settings) throws IOException {
        List<String> words =
                cluster.identity().command(settings.command(cluster.binaries().postgres(), cluster.path()));
        return Subprocess.command(OwnSession.of(words))
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                .redirectErrorStream(true)
                .start();
    }

    /** True once the server has answered; false when it died; an exception when it takes too long, and then it is left running. */
    private boolean awaitReady(RunningServer server) throws IOException, InterruptedException, DatabaseStartException {
        Patience patience = new Patience(options.startTimeout());
        while (!saysReady(server.pid()) || !accepts(server)) {
            if (!server.isAlive()) {
                return false;
            }
            if (patience.isExhausted()) {
                Duration waited = options.startTimeout();
                throw new DatabaseStartException(
                        DatabaseStartException.Code.TIMED_OUT,
                        "PostgreSQL (pid " + server.pid() + ") does not accept connections after " + waited
                                + "; it may be recovering, see " + log.file(),
                        "start again: the recovery goes on meanwhile, and the server will be adopted");
            }
            patience.pause();
        }
        return true;
    }

    private boolean saysReady(long pid) throws IOException {
        return PostmasterFile.read(cluster.path())
                .filter(file -> file.pid() == pid && file.ready())
                .isPresent();
    }

    private boolean accepts(RunningServer server) throws IOException, InterruptedException, DatabaseStartException {
        Properties credentials = new Properties();
        credentials.setProperty("user", Cluster.ROLE);
        credentials.setProperty("password", password);
        credentials.setProperty("connectTimeout", "5");
        credentials.setProperty("loginTimeout", "5");
        try (Connection connection =
                DriverManager.getConnection(jdbcUrl(server.port(), Cluster.DATABASE), credentials)) {
            return !connection.isClosed();
        } catch (SQLException refused) {
            String state = String.valueOf(refused.getSQLState());
            if (PASSING.contains(state.substring(0, 2))) {
                return false;
            }
            server.stop();
            throw new DatabaseStartException(
                    DatabaseStartException.Code.SERVER_FAILED,
                    "PostgreSQL on port " + server.port() + " refuses the platform: " + refused.getMessage(),
                    state.equals(WRONG_PASSWORD)
                            ? "delete " + cluster.directory().password()
                                    + " and start again: a new password will be set"
                            : "see " + log.file(),
                    refused);
        }
    }

    private DatabaseStartException failedToStart(ServerSettings settings, String complaints) {
        if (DatabaseStartException.mentionsFullDisk(complaints)) {
            return DatabaseStartException.diskFull(cluster.path(), null);
        }
        if (complaints.contains("Address already in use")) {
            return new DatabaseStartException(
                    DatabaseStartException.Code.PORT_TAKEN,
                    "Port " + settings.port() + " on " + ServerSettings.HOST + " is taken by another process",
                    "end that process, or start the platform again: the database then moves to another port");
        }
        return new DatabaseStartException(
                DatabaseStartException.Code.SERVER_FAILED,
                "PostgreSQL did not start in " + cluster.path() + "; it said: " + complaints,
                "see " + log.file() + ", or " + DatabaseStartException.USE_EXTERNAL);
    }
}
