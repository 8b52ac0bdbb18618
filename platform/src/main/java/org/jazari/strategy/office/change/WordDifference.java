package org.jazari.strategy.office.change;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which words of a text changed: a longest common subsequence of words, spaces and signs. */
public record WordDifference(List<Span> before, List<Span> after) {
    private static final Pattern TOKEN =
            Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)|(?<=[\\p{P}\\p{S}])|(?=[\\p{P}\\p{S}])");
    /** Beyond this many cells of the table, the whole middle counts as changed. */
    private static final int MAX_CELLS = 4_000_000;

    public WordDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A piece of text, changed or not. */
    public record Span(String text, boolean changed) {}

    static WordDifference between(String before, String after) {
        String[] old = TOKEN.split(before, -1);
        String[] now = TOKEN.split(after, -1);
        int start = 0;
        while (start < old.length && start < now.length && old[start].equals(now[start])) {
            start++;
        }
        int oldEnd = old.length;
        int nowEnd = now.length;
        while (oldEnd > start && nowEnd > start && old[oldEnd - 1].equals(now[nowEnd - 1])) {
            oldEnd--;
            nowEnd--;
        }
        boolean[] oldKept = new boolean[old.length];
        boolean[] nowKept = new boolean[now.length];
        for (int i = 0; i < old.length; i++) {
            oldKept[i] = i < start || i >= oldEnd;
        }
        for (int i = 0; i < now.length; i++) {
            nowKept[i] = i < start || i >= nowEnd;
        }
        if ((long) (oldEnd - start) * (nowEnd - start) <= MAX_CELLS) {
            common(old, now, start, oldEnd, nowEnd, oldKept, nowKept);
        }
        return new WordDifference(spans(old, oldKept), spans(now, nowKept));
    }

    private static void common(
            String[] old, String[] now, int start, int oldEnd, int nowEnd, boolean[] oldKept, boolean[] nowKept) {
        int rows = oldEnd - start;
        int columns = nowEnd - start;
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] = old[start + i].equals(now[start + j])
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (old[start + i].equals(now[start + j])) {
                oldKept[start + i++] = true;
                nowKept[start + j++] = true;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static List<Span> spans(String[] tokens, boolean[] kept) {
        List<Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.length; i++) {
            text.append(tokens[i]);
            if (i + 1 == tokens.length || kept[i] != kept[i + 1]) {
                if (!text.isEmpty()) {
                    spans.add(new Span(text.toString(), !kept[i]));
                }
                text.setLength(0);
            }
        }
        return spans;
    }
}
