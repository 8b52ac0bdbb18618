package org.jazari.documents.plain;

import java.util.Arrays;

/**
 * The width at which a text's lines were broken, if they were.
 *
 * @param width in characters; 0 if each line is a paragraph
 */
record Wrapping(int width) {
    private static final int NARROWEST = 45;
    private static final int WIDEST = 130;
    private static final int FEWEST_LINES = 6;

    /** Lines are broken when most of those that are followed by another are about as long as the longest, which is not long. */
    static Wrapping of(String text) {
        int[] lengths = new int[256];
        int lines = 0;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            boolean followed = end + 1 < text.length() && text.charAt(end + 1) != '\n';
            if (end > start && followed) {
                lines++;
                lengths[Math.min(lengths.length - 1, end - start)]++;
            }
            start = end + 1;
        }
        int width = quantile(lengths, lines, 0.97);
        long full = Arrays.stream(lengths, Math.max(0, width * 3 / 4), Math.min(lengths.length, width + 12))
                .sum();
        boolean wrapped = lines >= FEWEST_LINES && width >= NARROWEST && width <= WIDEST && full * 10 >= lines * 6L;
        return new Wrapping(wrapped ? width : 0);
    }

    boolean joins(Line before, Line line) {
        if (width == 0) {
            return false;
        }
        int lastLine = before.length();
        int newline = before.text().lastIndexOf('\n', before.end() - 1);
        if (newline >= before.start()) {
            lastLine = before.end() - newline - 1;
        }
        boolean full = lastLine * 4 >= width * 3;
        return full || (line.startsLower() && !before.endsSentence());
    }

    private static int quantile(int[] lengths, int lines, double share) {
        int seen = 0;
        for (int length = 0; length < lengths.length; length++) {
            seen += lengths[length];
            if (seen >= share * lines) {
                return length;
            }
        }
        return 0;
    }
}
