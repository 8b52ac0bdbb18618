package org.jazari.documents.furniture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels made of parts that a passage has in it, found by the beginnings of its words. */
final class Parts {
    private static final int KEY = 4;

    private record Entry(Labels.Label label, List<String> parts) {
        boolean in(String folded) {
            for (String part : parts) {
                if (!folded.contains(part)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<Long, List<Entry>> byBeginning = new HashMap<>();

    /** Adds a label; its first part must begin a word. */
    void add(Labels.Label label, List<String> parts) {
        byBeginning
                .computeIfAbsent(key(parts.getFirst(), 0), fresh -> new ArrayList<>())
                .add(new Entry(label, parts));
    }

    Labels.@Nullable Label find(String folded) {
        for (int word = 0; word < folded.length(); word = next(folded, word)) {
            for (Entry entry : byBeginning.getOrDefault(key(folded, word), List.of())) {
                if (entry.in(folded)) {
                    return entry.label;
                }
            }
        }
        return null;
    }

    private static int next(String folded, int word) {
        int space = folded.indexOf(' ', word);
        return space < 0 ? folded.length() : space + 1;
    }

    /** The first letters of the word that starts here, packed. */
    private static long key(String folded, int word) {
        long key = 0;
        for (int i = word; i < Math.min(folded.length(), word + KEY) && folded.charAt(i) != ' '; i++) {
            key = (key << Character.SIZE) | folded.charAt(i);
        }
        return key;
    }
}
