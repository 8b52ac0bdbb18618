package org.jazari.documents.layout;

import java.util.ArrayList;
import java.util.List;
import org.jazari.documents.Reason;
import org.jazari.documents.Role;
import org.jazari.documents.hygiene.TextCleaner;
import org.jspecify.annotations.Nullable;

/** Lays units one after the other into one clean text: items of a list on lines of their own, all else apart by an empty line. */
public final class LayoutBuilder {
    private final TextCleaner text;
    private final List<Unit> units = new ArrayList<>();

    public LayoutBuilder(TextCleaner text) {
        this.text = text;
    }

    /** Adds a unit; a blank one leaves no trace, one of invisible characters no more than the separator. */
    public void add(CharSequence raw, Role role, @Nullable Reason reason, int linked, int page) throws Unreadable {
        if (raw.chars().allMatch(c -> blank((char) c))) {
            return;
        }
        if (!units.isEmpty()) {
            boolean sameList = role == Role.LIST_ITEM && units.getLast().role() == Role.LIST_ITEM;
            text.append(sameList ? "\n" : "\n\n");
        }
        int start = text.length();
        text.append(raw);
        int end = text.length();
        CharSequence clean = text.soFar();
        while (start < end && blank(clean.charAt(start))) {
            start++;
        }
        while (end > start && blank(clean.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            units.add(new Unit(start, end, role, reason, linked, page));
        }
    }

    public Layout build() {
        return new Layout(text.text(), units);
    }

    /** What a block neither starts nor ends with. */
    public static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
