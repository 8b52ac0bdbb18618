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
    private static final double MOSTLY_FULL = 0.75;
    private static final double OFTEN = 0.4;
    private static final int FEWEST_LINES = 4;

    /**
     * Lines are broken when most of those that are followed by another are about as long as the longest, which is not long, and many of the followers go
     * on in lower case, or in a script that has none. Lists of titles are neither.
     */
    static Wrapping of(String text) {
        int[] lengths = new int[256];
        int lines = 0;
        int goingOn = 0;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            boolean followed = end + 1 < text.length() && text.charAt(end + 1) != '\n';
            if (end > start && followed) {
                lines++;
                goingOn += goesOn(text.charAt(end + 1)) ? 1 : 0;
                lengths[Math.min(lengths.length - 1, end - start)]++;
            }
            start = end + 1;
        }
        int width = quantile(lengths, lines, 0.97);
        long full = Arrays.stream(lengths, Math.max(0, width * 3 / 4), Math.min(lengths.length, width + 12))
                .sum();
        boolean wrapped = lines >= FEWEST_LINES
                && width >= NARROWEST
                && width <= WIDEST
                && full >= MOSTLY_FULL * lines
                && goingOn >= OFTEN * lines;
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

    private static boolean goesOn(char first) {
        return Character.isLetter(first) && !Character.isUpperCase(first);
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
