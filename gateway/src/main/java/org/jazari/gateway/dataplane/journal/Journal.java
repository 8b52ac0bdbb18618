package org.jazari.gateway.dataplane.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records in memory-mapped files. What {@link #append} has returned from is the system's: a {@code kill -9} loses none of it. A power cut
 * loses at most what came after the last force, {@value #FORCE_MILLIS} ms. When a file is full its owner writes what still matters into the
 * next, and the old one goes. One process at a time: a lock in the folder.
 *
 * <p>A record is its length, the CRC-32C of its bytes, and the bytes, of which the first is its type; the length is written last. Not for
 * several threads: the owner has a lock of its own, which also orders what it does around.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Journal.class.getName());
    private static final int FORCE_MILLIS = 50;

    /** Takes what was recorded, and says what of it still matters. */
    public interface Owner {
        /** A record found when the journal is opened, in the order of the appending. */
        void replay(byte type, ByteBuffer payload);

        /** Bytes that {@link #writeState} needs at most, with {@link #OVERHEAD} for each record. */
        long stateBytes();

        /** Appends what a new file must begin with. */
        void writeState(Journal into);
    }

    /** Bytes of a record around its payload. */
    public static final int OVERHEAD = 16;

    private final Path folder;
    private final int segmentBytes;
    private final Owner owner;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final ScheduledExecutorService forcing;
    private volatile Segment current;
    private volatile @Nullable Segment prepared;
    private boolean preparing;
    private boolean rotating;
    private volatile @Nullable Throwable failure;

    private Journal(Path folder, int segmentBytes, Owner owner, FileChannel lockChannel, FileLock lock)
            throws IOException {
        this.folder = folder;
        this.segmentBytes = segmentBytes;
        this.owner = owner;
        this.lockChannel = lockChannel;
        this.lock = lock;
        this.forcing = Executors.newSingleThreadScheduledExecutor(task -> Thread.ofPlatform()
                .daemon()
                .name("journal-" + folder.getFileName())
                .unstarted(task));
        Segment found = Segment.latest(folder);
        long next = found == null ? 1 : found.number() + 1;
        if (found != null) {
            found.replay(owner);
            found.close();
        }
        // Always a new file: what a torn end might hide is gone with the old one.
        current = Segment.create(folder, next, sizeFor(owner.stateBytes()));
        begin(current);
        Segment.deleteBefore(folder, current.number());
        var unused =
                forcing.scheduleWithFixedDelay(this::forceQuietly, FORCE_MILLIS, FORCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Opens a journal, or makes an empty one. All records found are given to the owner before this returns.
     *
     * @param segmentBytes size of a file, unless the state needs more
     * @throws IOException where the folder cannot be written, or another process has it
     */
    public static Journal open(Path folder, int segmentBytes, Owner owner) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            LOG.log(Level.FINE, "held by this process", ours);
        }
        if (lock == null) {
            channel.close();
            throw new IOException("Another process has " + folder + " open");
        }
        try {
            return new Journal(folder, segmentBytes, owner, channel, lock);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    /**
     * Appends a record.
     *
     * @throws UncheckedIOException where the disk is full or broken: the record is not there, and the owner must refuse its work
     */
    public void append(byte type, ByteBuffer payload) {
        Throwable broken = failure;
        if (broken != null) {
            throw new UncheckedIOException(new IOException("The journal in " + folder + " has failed", broken));
        }
        int length = payload.remaining();
        if (!current.hasRoomFor(length)) {
            if (rotating) {
                throw new IllegalStateException("The state is larger than was said");
            }
            rotate(length);
        }
        current.append(type, payload);
        if (!preparing && !rotating && current.isHalfFull()) {
            preparing = true;
            forcing.execute(this::prepare);
        }
    }

    private int sizeFor(long state) {
        long size = Math.max(segmentBytes, state * 2 + Segment.HEADER + 4096);
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("A state of " + state + " bytes is too large for a journal");
        }
        return (int) size;
    }

    private void prepare() {
        try {
            prepared = Segment.create(folder, current.number() + 1, segmentBytes);
        } catch (IOException full) {
            LOG.log(Level.WARNING, "The next journal in " + folder + " cannot be prepared yet", full);
        }
    }

    private void rotate(int next) {
        rotating = true;
        try {
            Segment full = current;
            int needed = sizeFor(owner.stateBytes() + next + OVERHEAD);
            Segment ready = prepared;
            if (ready == null || ready.number() != full.number() + 1 || ready.size() < needed) {
                if (ready != null) {
                    ready.close();
                }
                ready = Segment.create(folder, full.number() + 1, needed);
            }
            prepared = null;
            current = ready;
            begin(ready);
            forcing.execute(() -> retire(full));
            preparing = false;
        } catch (IOException
                | RuntimeException broken) { // the file before is whole; what this one lacks must not be built upon
            failure = broken;
            throw broken instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) broken;
        }
    }

    private void begin(Segment fresh) {
        rotating = true;
        owner.writeState(this);
        fresh.complete();
        rotating = false;
    }

    private void retire(Segment full) {
        try {
            current.force();
            full.close();
            Segment.deleteBefore(folder, current.number());
        } catch (IOException | UncheckedIOException kept) {
            LOG.log(Level.WARNING, "An old journal in " + folder + " stays", kept);
        }
    }

    private void forceQuietly() {
        try {
            current.force();
        } catch (RuntimeException broken) {
            failure = broken;
            LOG.log(Level.SEVERE, "The journal in " + folder + " is not on disk; no more is taken", broken);
        }
    }

    /** Puts everything on disk and lets another process open the folder. */
    @Override
    public void close() {
        forcing.close();
        current.force();
        current.close();
        Segment next = prepared;
        if (next != null) {
            next.close();
        }
        try {
            lock.release();
            lockChannel.close();
        } catch (IOException still) {
            throw new UncheckedIOException(still);
        }
    }

    /** The arena of a mapping that several threads use. */
    static Arena arena() {
        return Arena.ofShared();
    }
}
