package org.jazari.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As whom PostgreSQL runs. It refuses root, so root steps down: to the account that owns the data (else nobody) by setpriv,
 * or, where that account cannot reach the directory, into a user namespace that maps no account. There the process is not
 * root in its own eyes, while to the file system it still owns what root owns.
 *
 * @param prefix the words before the program; each of them executes the next in place, so the pid is the server's
 * @param uid who must own the data
 */
record LaunchIdentity(List<String> prefix, int uid, int gid) {
    private static final int NOBODY = 65534;
    private static final List<String> USER_NAMESPACE = List.of("unshare", "--user");

    LaunchIdentity {
        prefix = List.copyOf(prefix);
    }

    /** The first way in which the server's program can be executed where it lies. */
    static LaunchIdentity choose(DatabaseDirectory directory, Binaries binaries)
            throws IOException, InterruptedException, DatabaseStartException {
        List<String> refusals = new ArrayList<>();
        for (LaunchIdentity candidate : candidates(directory)) {
            Subprocess.Result probe;
            try {
                probe = Subprocess.run(
                        candidate.command(List.of(binaries.postgres().toString(), "--version")), "");
            } catch (IOException absent) {
                refusals.add(String.valueOf(absent.getMessage()));
                continue;
            }
            if (probe.succeeded() && probe.output().contains("(PostgreSQL) " + Binaries.MAJOR_VERSION)) {
                return candidate;
            }
            refusals.add(String.join(" ", candidate.prefix) + ": " + probe.output());
        }
        throw refused(directory, refusals);
    }

    private static List<LaunchIdentity> candidates(DatabaseDirectory directory) throws IOException {
        if (!CurrentUser.isRoot()) {
            return List.of(new LaunchIdentity(List.of(), CurrentUser.uid(), CurrentUser.gid()));
        }
        Map<Integer, Integer> groupsByOwner = new LinkedHashMap<>();
        for (Path owned : List.of(directory.cluster(), directory.root())) {
            if (Files.exists(owned)) {
                groupsByOwner.putIfAbsent(DurableFiles.ownerOf(owned), DurableFiles.groupOf(owned));
            }
        }
        groupsByOwner.putIfAbsent(NOBODY, NOBODY);
        groupsByOwner.remove(0);
        List<LaunchIdentity> candidates = new ArrayList<>();
        groupsByOwner.forEach((uid, gid) -> candidates.add(new LaunchIdentity(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"), uid, gid)));
        candidates.add(new LaunchIdentity(USER_NAMESPACE, 0, 0));
        return candidates;
    }

    private static DatabaseStartException refused(DatabaseDirectory directory, List<String> refusals) {
        String tried = String.join("; ", refusals);
        if (CurrentUser.isRoot()) {
            return new DatabaseStartException(
                    DatabaseStartException.Code.NO_UNPRIVILEGED_ACCOUNT,
                    "PostgreSQL refuses to run as root, and no other account can run it in " + directory.root()
                            + " (tried " + tried + ")",
                    "start the platform as a normal user, give a directory such as /var/lib/jazari, or "
                            + DatabaseStartException.USE_EXTERNAL);
        }
        return new DatabaseStartException(
                DatabaseStartException.Code.UNSUPPORTED_PLATFORM,
                "PostgreSQL cannot be executed in " + directory.root() + " (" + tried + ")",
                "give a directory on a file system mounted without noexec, on a system with glibc, or "
                        + DatabaseStartException.USE_EXTERNAL);
    }

    /** The same account under the name nobody: containers may run under a number that has no name. */
    LaunchIdentity withoutName() {
        return new LaunchIdentity(command(USER_NAMESPACE), uid, gid);
    }

    List<String> command(List<String> program) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(program);
        return words;
    }

    /** Makes the account own a tree of data; does nothing where it does already. */
    void own(Path tree) throws IOException, DatabaseStartException {
        int owner = DurableFiles.ownerOf(tree);
        if (owner == uid) {
            return;
        }
        if (!CurrentUser.isRoot()) {
            throw new DatabaseStartException(
                    DatabaseStartException.Code.DIRECTORY_UNUSABLE,
                    tree + " belongs to the account " + owner + ", and the platform runs as " + uid,
                    "start the platform as that account or as root, or change the owner with chown -R");
        }
        DurableFiles.giveTree(tree, uid, gid);
    }
}
