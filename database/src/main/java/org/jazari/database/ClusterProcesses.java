package org.jazari.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The live processes of one cluster, told from strangers by their command line and their owner. A postmaster is started with
 * {@code -D <cluster>}; each of its children shows the cluster's name, which is derived from the path. The command line is
 * readable by everyone, whereas the executable and the working directory of another account are not, even to root in many containers.
 */
record ClusterProcesses(Path cluster) {
    /** A name for {@code cluster_name}, unique on this machine. */
    String clusterName() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(cluster.toString().getBytes(StandardCharsets.UTF_8));
            return "jazari-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All of them, wherever they come from. */
    List<ProcessHandle> all() {
        return ProcessHandle.allProcesses()
                .filter(process -> isOurs(process.pid()))
                .toList();
    }

    /** The process, if it is alive and the postmaster of this cluster. */
    Optional<ProcessHandle> postmaster(long pid) {
        return isPostmaster(commandLine(pid)) && isOurs(pid) ? ProcessHandle.of(pid) : Optional.empty();
    }

    /** The path of the program that a live postmaster was started from. */
    Optional<Path> programOf(long pid) {
        List<String> words = commandLine(pid);
        return isPostmaster(words) ? Optional.of(Path.of(words.getFirst())) : Optional.empty();
    }

    /** False for a zombie, whose command line is empty: in a container nobody may ever collect it. */
    boolean isOurs(long pid) {
        List<String> words = commandLine(pid);
        boolean named = !words.isEmpty() && words.getFirst().startsWith("postgres: " + clusterName() + ": ");
        return (named || isPostmaster(words)) && ownsCluster(pid);
    }

    private boolean isPostmaster(List<String> words) {
        int option = words.indexOf("-D");
        return option > 0
                && words.getFirst().endsWith("/bin/postgres")
                && option + 1 < words.size()
                && words.get(option + 1).equals(cluster.toString());
    }

    private boolean ownsCluster(long pid) {
        try {
            return DurableFiles.ownerOf(Path.of("/proc", Long.toString(pid))) == DurableFiles.ownerOf(cluster);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Empty for a process that is gone, is a zombie or belongs to the kernel. */
    private static List<String> commandLine(long pid) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            if (bytes.length == 0) {
                return List.of();
            }
            return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
