package org.jazari.database;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the server writes on its standard error; kept in one file and its predecessor. */
record ServerLog(Path file) {
    private static final long TURNED_AT = 10L << 20;
    private static final int TAIL = 64 << 10;
    private static final Pattern TELLING =
            Pattern.compile("\\b(FATAL|PANIC|ERROR|DETAIL|HINT|could not)\\b|error while loading");

    /** Moves a long log aside; only while no server writes to it. */
    void turn() throws IOException {
        if (length() > TURNED_AT) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long length() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The lines since {@code offset} that tell why the server did not start. */
    String complaintsSince(long offset) throws IOException {
        if (length() <= offset) {
            return "nothing";
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(offset, channel.size() - TAIL));
            byte[] tail = Channels.newInputStream(channel).readNBytes(TAIL);
            List<String> lines =
                    new String(tail, StandardCharsets.UTF_8).lines().toList();
            String telling = lines.stream()
                    .filter(line -> TELLING.matcher(line).find())
                    .limit(8)
                    .collect(Collectors.joining(" | "));
            return telling.isEmpty()
                    ? String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()))
                    : telling;
        }
    }
}
