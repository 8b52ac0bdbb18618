package org.jazari.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The postmaster.pid of a cluster: present from before the server listens until it has shut down cleanly. Its lines are
 * those of PostgreSQL's miscadmin.h: pid, data directory, start time, port, socket directory, address, shared memory key, status.
 *
 * @param pid of the postmaster; a single-user server writes it negated
 * @param ready whether the status says that connections are accepted
 */
record PostmasterFile(long pid, boolean ready) {
    /** One above the highest pid that Linux gives to any process (PID_MAX_LIMIT on 64 bits). */
    private static final long NO_PROCESS = 4_194_304;

    private static final int STATUS_LINE = 7;

    private static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static boolean exists(Path cluster) {
        return Files.exists(in(cluster));
    }

    /** Empty when there is none, or when it is just being written. */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(in(cluster), StandardCharsets.UTF_8);
        } catch (java.nio.file.NoSuchFileException absent) {
            return Optional.empty();
        }
        try {
            long pid = Math.abs(
                    Long.parseLong(lines.isEmpty() ? "" : lines.getFirst().strip()));
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new PostmasterFile(pid, ready));
        } catch (NumberFormatException incomplete) {
            return Optional.empty();
        }
    }

    /**
     * Makes a stale file name no process. PostgreSQL takes any live process under the old pid for a postmaster and refuses to
     * start. The rest of the file stays: by the shared memory key PostgreSQL itself checks that no backend survives.
     */
    static void disown(Path cluster) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(in(cluster), StandardCharsets.UTF_8));
        if (lines.isEmpty()) {
            Files.delete(in(cluster));
            return;
        }
        lines.set(0, Long.toString(NO_PROCESS));
        DurableFiles.write(in(cluster), String.join("\n", lines) + "\n", "rw-------");
        if (CurrentUser.isRoot()) {
            DurableFiles.giveTree(in(cluster), DurableFiles.ownerOf(cluster), DurableFiles.groupOf(cluster));
        }
    }
}
