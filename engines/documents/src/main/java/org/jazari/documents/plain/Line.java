package org.jazari.documents.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jazari.documents.layout.Items;
import org.jazari.documents.layout.LayoutBuilder;

/** A line of a plain text, without the blanks around it. */
record Line(String text, int start, int end) {
    private static final Pattern FAR_APART = Pattern.compile("[ \\u00a0\\u202f]{3,}");
    private static final int TITLES_APART = 8;
    private static final int SHORTEST_TITLE = 15;

    static Line trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && LayoutBuilder.blank(text.charAt(start))) {
            start++;
        }
        while (end > start && LayoutBuilder.blank(text.charAt(end - 1))) {
            end--;
        }
        return new Line(text, start, end);
    }

    boolean isBlank() {
        return start == end;
    }

    int length() {
        return end - start;
    }

    /** Whether it begins with a bullet or a number, or has cells. */
    boolean isItem() {
        return Items.begins(text, start, end) || hasCells();
    }

    private boolean hasCells() {
        int cells = 0;
        for (int i = start; i < end && cells < 2; i++) {
            char c = text.charAt(i);
            cells += c == '\t' || c == '|' || startsGap(i) ? 1 : 0;
        }
        return cells >= 2;
    }

    private boolean startsGap(int i) {
        return text.startsWith("    ", i) && text.charAt(i - 1) != ' ';
    }

    /** The titles of a line that strings many of them together; none for a sentence or a row of a table. */
    List<Line> titlesApart() {
        Matcher gap = FAR_APART.matcher(text).region(start, end);
        List<Line> pieces = new ArrayList<>();
        int from = start;
        while (gap.find()) {
            pieces.add(new Line(text, from, gap.start()));
            from = gap.end();
        }
        pieces.add(new Line(text, from, end));
        long titles = pieces.stream()
                .filter(piece -> piece.length() >= SHORTEST_TITLE)
                .count();
        return pieces.size() >= TITLES_APART && 2 * titles > pieces.size() ? pieces : List.of();
    }

    boolean endsSentence() {
        int last = end - 1;
        while (last > start && ("»”\"')]".indexOf(text.charAt(last)) >= 0 || LayoutBuilder.blank(text.charAt(last)))) {
            last--;
        }
        return ".!?…؟:;؛".indexOf(text.charAt(last)) >= 0;
    }

    /** Whether it begins with what begins no line: the rest of a sentence that a link interrupted. */
    boolean continuesBrokenSentence() {
        char first = text.charAt(start);
        return ".,;:)»،؛".indexOf(first) >= 0 && length() > 1;
    }

    boolean startsLower() {
        return Character.isLowerCase(text.charAt(start));
    }
}
