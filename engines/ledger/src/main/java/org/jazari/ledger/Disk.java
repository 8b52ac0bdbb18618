package org.jazari.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The file operations that durability rests on, each with what it promises: so that a test can break a disk between any two of them. What
 * is not forced may be lost, kept, or kept in part.
 */
interface Disk {
    /** The bytes of a file; empty where there is none. */
    Optional<byte[]> read(Path file) throws IOException;

    boolean exists(Path path) throws IOException;

    /** Names in a folder; none where there is no folder. */
    Collection<Path> list(Path folder) throws IOException;

    /** Makes or overwrites a file. Neither its name nor its bytes are durable yet. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Makes one folder. Its name is not durable yet. */
    void makeFolder(Path folder) throws IOException;

    /** Makes the bytes of files durable. */
    void forceFiles(Collection<Path> files) throws IOException;

    /** Makes the names in a folder durable. */
    void forceFolder(Path folder) throws IOException;

    /** Gives a file another's name, at once. Not durable yet. */
    void rename(Path from, Path to) throws IOException;

    /** Removes a file or an empty folder, if it is there. */
    void delete(Path path) throws IOException;

    /** Replaces a file so that the old or the new bytes are there whatever happens, and the new ones once this returns. */
    default void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        write(fresh, bytes);
        forceFiles(List.of(fresh));
        rename(fresh, file);
        forceFolder(parentOf(file));
    }

    static Path parentOf(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("A file in a folder is wanted: " + path);
        }
        return parent;
    }
}
