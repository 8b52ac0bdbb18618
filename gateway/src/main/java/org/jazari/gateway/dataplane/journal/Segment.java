package org.jazari.gateway.dataplane.journal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** One file of a {@link Journal}. */
final class Segment implements AutoCloseable {
    /** Magic, number, whether the state at its head is whole. */
    static final int HEADER = 24;

    private static final long MAGIC = 0x6a617a6172694a31L;
    private static final int COMPLETE = 16;
    private static final Pattern NAME = Pattern.compile("journal-([0-9]{12})");
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG_AT_ANY = LONG.withByteAlignment(1);
    private static final int ZEROS = 1 << 16;

    private final long number;
    private final Arena arena;
    private final MemorySegment memory;
    private final CRC32C crc = new CRC32C();
    private volatile long at;
    private long forced;

    private Segment(long number, Arena arena, MemorySegment memory, long at) {
        this.number = number;
        this.arena = arena;
        this.memory = memory;
        this.at = at;
    }

    /** Makes a file whose every block is allocated, so that writing through memory cannot meet a full disk. */
    static Segment create(Path folder, long number, int size) throws IOException {
        Path file = folder.resolve(String.format(Locale.ROOT, "journal-%012d", number));
        try (FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS);
            for (long written = 0; written < size; ) {
                zeros.clear().limit((int) Math.min(ZEROS, size - written));
                written += channel.write(zeros);
            }
            channel.force(true);
            Arena arena = Journal.arena();
            MemorySegment memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, size, arena);
            memory.set(LONG_AT_ANY, 0, MAGIC);
            memory.set(LONG_AT_ANY, 8, number);
            return new Segment(number, arena, memory, HEADER);
        }
    }

    /** The newest file whose state is whole. */
    static @Nullable Segment latest(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Segment::isSegment)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : files) {
            if (Files.size(file) < HEADER) {
                continue;
            }
            Arena arena = Journal.arena();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                MemorySegment memory = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
                if (memory.get(LONG_AT_ANY, 0) == MAGIC && memory.get(LONG_AT_ANY, COMPLETE) == 1) {
                    return new Segment(memory.get(LONG_AT_ANY, 8), arena, memory, HEADER);
                }
            }
            arena.close();
        }
        return null;
    }

    private static boolean isSegment(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    static void deleteBefore(Path folder, long number) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Segment::isSegment).toList()) {
                var match = NAME.matcher(file.getFileName().toString());
                if (match.matches() && Long.parseLong(match.group(1)) < number) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    long number() {
        return number;
    }

    long size() {
        return memory.byteSize();
    }

    boolean hasRoomFor(int payload) {
        return at + Journal.OVERHEAD + payload + 4 <= memory.byteSize();
    }

    boolean isHalfFull() {
        return at > memory.byteSize() / 2;
    }

    /** From here on this file is the journal. */
    void complete() {
        force();
        VarHandle.releaseFence();
        memory.set(LONG_AT_ANY, COMPLETE, 1L);
        memory.asSlice(0, HEADER).force();
    }

    void append(byte type, ByteBuffer payload) {
        int length = payload.remaining() + 1;
        long body = at + 8;
        memory.set(ValueLayout.JAVA_BYTE, body, type);
        MemorySegment.copy(MemorySegment.ofBuffer(payload), 0, memory, body + 1, length - 1);
        crc.reset();
        crc.update(type);
        crc.update(payload);
        memory.set(INT, at + 4, (int) crc.getValue());
        VarHandle.releaseFence();
        memory.set(INT, at, length);
        at = aligned(body + length);
    }

    private int checksum(long body, int length) {
        crc.reset();
        crc.update(memory.asSlice(body, length).asByteBuffer());
        return (int) crc.getValue();
    }

    private static long aligned(long offset) {
        return offset + 3 & ~3L;
    }

    /** Gives all whole records; what a kill has torn ends the file. */
    void replay(Journal.Owner owner) {
        while (at + 8 <= memory.byteSize()) {
            int length = memory.get(INT, at);
            long body = at + 8;
            if (length <= 0 || body + length > memory.byteSize() || checksum(body, length) != memory.get(INT, at + 4)) {
                return;
            }
            owner.replay(
                    memory.get(ValueLayout.JAVA_BYTE, body),
                    memory.asSlice(body + 1, length - 1L).asByteBuffer());
            at = aligned(body + length);
        }
    }

    /** Waits until all that was appended before is on disk. */
    void force() {
        long upTo = at;
        if (upTo > forced) {
            memory.asSlice(forced, upTo - forced).force();
            forced = upTo;
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
