package org.jazari.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** File operations after which either the old or the new state is on disk, whatever is killed or loses power. */
final class DurableFiles {
    private DurableFiles() {}

    /** Replaces {@code target}; {@code permissions} such as "rw-------" hold from the first byte on. */
    static void write(Path target, String content, String permissions) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        Files.createFile(temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString(permissions));
        rename(temporary, target);
    }

    /** Renames within one directory and makes the new name durable. */
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path parent = to.getParent();
        if (parent != null) {
            force(parent);
        }
    }

    /** Flushes one file, or the names in one directory. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Flushes every directory and regular file of a tree. */
    static void forceTree(Path tree) throws IOException {
        walk(tree, path -> {
            if (!Files.isSymbolicLink(path)) {
                force(path);
            }
        });
    }

    /** Gives a tree to an account; symbolic links are not followed. */
    static void giveTree(Path tree, int uid, int gid) throws IOException {
        walk(tree, path -> {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        });
    }

    /** Deletes a tree, or nothing. Someone else may be deleting it too. */
    static void deleteTree(Path tree) throws IOException {
        walk(tree, Files::deleteIfExists);
    }

    static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    static int groupOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS);
    }

    private interface FileAction {
        void accept(Path path) throws IOException;
    }

    /** Children first. */
    private static void walk(Path tree, FileAction action) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                action.accept(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                action.accept(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
