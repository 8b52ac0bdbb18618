package org.jazari.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where each part of the database lives below the directory that the platform gave; {@code root} is a real path. */
record DatabaseDirectory(Path root) {
    /** Bytes for binaries, an empty cluster and its first write-ahead log. */
    static final long SPACE_NEEDED = 200L << 20;

    private static final System.Logger LOG = System.getLogger(DatabaseDirectory.class.getName());

    /** Makes the directory if it is absent, so that the account of the server can pass through it when we are root. */
    static DatabaseDirectory open(Path path) throws DatabaseStartException {
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(CurrentUser.isRoot() ? "rwx--x--x" : "rwx------"));
            }
            DatabaseDirectory directory = new DatabaseDirectory(path.toRealPath());
            if (!Files.isWritable(directory.root)) {
                throw new java.nio.file.AccessDeniedException(path.toString());
            }
            return directory;
        } catch (IOException failure) {
            throw DatabaseStartException.of(failure, path);
        }
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path port() {
        return root.resolve("port");
    }

    Path password() {
        return root.resolve("password");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Refuses to begin what is known to end in a full disk. */
    void requireSpace() throws IOException, DatabaseStartException {
        if (Files.getFileStore(root).getUsableSpace() < SPACE_NEEDED) {
            throw DatabaseStartException.diskFull(root, null);
        }
    }

    /**
     * Deletes the entries of the directory whose name satisfies {@code obsolete}: what a kill left half done. An initdb that outlived
     * its platform may still be writing there; what cannot be deleted is left to the next start.
     */
    void sweep(Predicate<String> obsolete) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : entries.filter(path -> obsolete.test(String.valueOf(path.getFileName())))
                    .toList()) {
                try {
                    DurableFiles.deleteTree(entry);
                } catch (IOException busy) {
                    LOG.log(System.Logger.Level.DEBUG, "not deleted yet: " + entry, busy);
                }
            }
        }
    }
}
