package org.jazari.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jazari.verifier.RefusedException.Reason;

/**
 * A log's tree at one moment: the text of a checkpoint note (C2SP tlog-checkpoint).
 *
 * @param origin the log's name for itself, 1 to 255 bytes of UTF-8
 * @param size number of entries
 * @param root hash of the whole tree
 * @param extensions further lines, whose meaning is the log's own affair
 */
public record Checkpoint(String origin, long size, TreeHash root, List<String> extensions) {
    /** Bytes of an origin: what a cosigned message can carry. */
    public static final int LONGEST_ORIGIN = 255;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (!isLine(origin) || origin.getBytes(StandardCharsets.UTF_8).length > LONGEST_ORIGIN || size < 0) {
            throw new IllegalArgumentException("Not a checkpoint: \"" + origin + "\" of " + size);
        }
        for (String extension : extensions) {
            if (!isLine(extension)) {
                throw new IllegalArgumentException("An extension is one line and not empty");
            }
        }
        if (size == 0 && !root.equals(TreeHash.EMPTY_ROOT)) {
            throw new IllegalArgumentException("An empty tree has one root, not " + root);
        }
    }

    public Checkpoint(String origin, long size, TreeHash root) {
        this(origin, size, root, List.of());
    }

    /** Reads the text of a note. */
    public static Checkpoint parse(String text) throws RefusedException {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw new RefusedException(Reason.BAD_CHECKPOINT, "fewer than three lines");
        }
        long size = Strict.decimal(lines[1]);
        TreeHash root = TreeHash.parse(lines[2]);
        if (size == 0 && !root.equals(TreeHash.EMPTY_ROOT)) {
            throw new RefusedException(Reason.EMPTY_TREE, root.toString());
        }
        try {
            return new Checkpoint(lines[0], size, root, Arrays.asList(lines).subList(3, lines.length - 1));
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException(Reason.BAD_CHECKPOINT, Strict.shown(lines[0]));
        }
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.indexOf('\n') < 0 && !Strict.hasControls(line);
    }

    /** The text that is signed, its last newline included. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
        for (String extension : extensions) {
            text.append(extension).append('\n');
        }
        return text.toString();
    }
}
