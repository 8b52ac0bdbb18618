package org.jazari.ledger.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignedNote;

/**
 * What a witness remembers, one file for each log: the last checkpoint it cosigned, with all signatures, as a note that anybody can read.
 * A file is replaced as a whole and forced to disk before the witness answers. Held by one process at a time.
 */
public final class WitnessMemory implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private WitnessMemory(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Opens the memory, made where it is absent; empty where another witness has it. */
    public static Optional<WitnessMemory> open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean acquired = false;
        try {
            acquired = lock.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return Optional.empty();
        } finally {
            if (!acquired) {
                lock.close();
            }
        }
        return acquired ? Optional.of(new WitnessMemory(folder, lock)) : Optional.empty();
    }

    private Path file(String origin) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + ".checkpoint");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * The last cosigned checkpoint of a log; empty where none was.
     *
     * @throws IOException where it cannot be told: then nothing may be cosigned
     */
    Optional<SignedNote> last(String origin) throws IOException {
        Path file = file(origin);
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(SignedNote.LARGEST + 1);
        } catch (NoSuchFileException never) {
            return Optional.empty();
        }
        try {
            SignedNote note = SignedNote.parse(bytes);
            if (Checkpoint.parse(note.text()).origin().equals(origin)) {
                return Optional.of(note);
            }
            throw new IOException(file + " is another log's");
        } catch (RefusedException damaged) {
            throw new IOException(file + " is damaged", damaged);
        }
    }

    void remember(String origin, SignedNote cosigned) throws IOException {
        Path file = file(origin);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(cosigned.bytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
