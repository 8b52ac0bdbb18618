package org.jazari.documents.plain;

import java.util.ArrayList;
import java.util.List;
import org.jazari.documents.Reason;
import org.jazari.documents.Role;
import org.jazari.documents.layout.Layout;
import org.jazari.documents.layout.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts plain text into units. A line is a unit, but lines of a paragraph broken at a fixed width, or broken around a link, are one; and a line of many
 * titles far apart, as pages saved by browsers have them, is one unit for each.
 */
public final class PlainReader {
    private static final int LONGEST_LINK = 60;

    private final String text;
    private final Wrapping wrapping;
    private final List<Unit> units = new ArrayList<>();

    private PlainReader(String text) {
        this.text = text;
        this.wrapping = Wrapping.of(text);
    }

    public static Layout read(String text) {
        return new PlainReader(text).read();
    }

    private Layout read() {
        int start = 0;
        boolean afterGap = true;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Line line = Line.trimmed(text, start, end);
            if (line.isBlank()) {
                afterGap = true;
            } else {
                List<Line> titles = line.titlesApart();
                titles.forEach(title -> add(title, Role.BODY, Reason.UNRELATED_HEADLINES));
                if (titles.isEmpty()) {
                    place(line, afterGap);
                }
                afterGap = false;
            }
            start = end + 1;
        }
        return new Layout(text, units);
    }

    private void place(Line line, boolean afterGap) {
        if (!afterGap && !units.isEmpty() && !line.isItem()) {
            Line before = line(units.getLast());
            if (wrapping.joins(before, line)) {
                joinLast(line.end());
                return;
            }
            if (line.continuesBrokenSentence() && !before.endsSentence()) {
                joinLast(line.end());
                joinInterrupted();
                return;
            }
        }
        add(line, line.isItem() ? Role.LIST_ITEM : Role.BODY, null);
    }

    /** Joins the line before a link to the link and what follows it. */
    private void joinInterrupted() {
        Unit last = units.getLast();
        if (units.size() < 2 || text.indexOf('\n', last.start()) - last.start() > LONGEST_LINK) {
            return;
        }
        Unit before = units.get(units.size() - 2);
        if (last.start() - before.end() == 1
                && before.end() - before.start() > LONGEST_LINK
                && !line(before).endsSentence()) {
            units.removeLast();
            joinLast(last.end());
        }
    }

    private void joinLast(int end) {
        Unit last = units.removeLast();
        units.add(new Unit(last.start(), end, last.role(), null, 0, 0));
    }

    private Line line(Unit unit) {
        return new Line(text, unit.start(), unit.end());
    }

    private void add(Line line, Role role, @Nullable Reason reason) {
        units.add(new Unit(line.start(), line.end(), role, reason, 0, 0));
    }
}
