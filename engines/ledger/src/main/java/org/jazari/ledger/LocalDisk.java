package org.jazari.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The machine's file system. */
final class LocalDisk implements Disk, AutoCloseable {
    /** A disk takes several requests to force at once in little more time than one. */
    private static final int FORCED_AT_ONCE = 8;

    private final ExecutorService forcers = Executors.newFixedThreadPool(
            FORCED_AT_ONCE,
            task -> Thread.ofPlatform().daemon().name("ledger-disk").unstarted(task));

    @Override
    public Optional<byte[]> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(TileSource.LARGEST + 1);
            if (bytes.length > TileSource.LARGEST) {
                throw new IOException(file + " is larger than any resource of a log");
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return Optional.empty();
        } catch (IOException failure) {
            if (Files.isDirectory(file)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public boolean exists(Path path) {
        return Files.exists(path);
    }

    @Override
    public Collection<Path> list(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.toList();
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return List.of();
        }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException there) {
            if (!Files.isDirectory(folder)) {
                throw there;
            }
        }
    }

    @Override
    public void forceFiles(Collection<Path> files) throws IOException {
        List<CompletableFuture<Void>> forced = files.stream()
                .map(file -> CompletableFuture.runAsync(() -> forceUnchecked(file), forcers))
                .toList();
        try {
            for (CompletableFuture<Void> one : forced) {
                one.join();
            }
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(failure);
        }
    }

    private static void forceUnchecked(Path file) {
        try {
            force(file, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, OpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void close() {
        forcers.shutdown();
    }
}
