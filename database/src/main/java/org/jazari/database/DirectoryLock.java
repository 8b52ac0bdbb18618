package org.jazari.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One platform per directory, for as long as its process lives: the kernel drops the lock with the process.
 *
 * <p>Such locks belong to the process, and closing <em>any</em> descriptor of the file drops them: hence the set of
 * directories held by this process, looked at before the file is opened, and the separate file for the owner's pid.
 */
final class DirectoryLock implements AutoCloseable {
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;

    private DirectoryLock(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Null when another platform, or this one, holds it: see {@link #ownerPid}. */
    static @Nullable DirectoryLock tryAcquire(DatabaseDirectory directory) throws IOException {
        if (!HELD_BY_THIS_PROCESS.add(directory.root())) {
            return null;
        }
        @Nullable FileChannel channel = null;
        boolean acquired = false;
        try {
            channel = FileChannel.open(
                    directory.lock(),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            FileLock lock = channel.tryLock();
            if (lock == null) {
                return null;
            }
            DurableFiles.write(ownerFile(directory), ProcessHandle.current().pid() + "\n", "rw-r--r--");
            acquired = true;
            return new DirectoryLock(directory.root(), channel);
        } finally {
            if (!acquired) {
                if (channel != null) {
                    channel.close();
                }
                HELD_BY_THIS_PROCESS.remove(directory.root());
            }
        }
    }

    /** The process that took the lock last; 0 when unknown. */
    static long ownerPid(DatabaseDirectory directory) {
        try {
            return Long.parseLong(Files.readString(ownerFile(directory)).strip());
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }

    private static Path ownerFile(DatabaseDirectory directory) {
        return directory.root().resolve("lock.pid");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            System.getLogger(DirectoryLock.class.getName())
                    .log(System.Logger.Level.WARNING, "Lock of " + root + " not closed", failure);
        } finally {
            HELD_BY_THIS_PROCESS.remove(root);
        }
    }
}
