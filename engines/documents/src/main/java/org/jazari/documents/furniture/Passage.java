package org.jazari.documents.furniture;

import org.jazari.documents.Role;
import org.jazari.documents.layout.Items;
import org.jazari.documents.layout.LayoutBuilder;
import org.jazari.documents.layout.Unit;

/**
 * A unit and what its characters tell.
 *
 * @param folded its beginning, as labels compare
 * @param words counted up to {@link #MANY_WORDS}
 */
record Passage(String text, Unit unit, String folded, int words, boolean endsSentence) {
    static final int MANY_WORDS = 60;

    private static final int FOLDED = 400;
    private static final int SENTENCE = 70;
    private static final int LONG = 250;
    private static final double MOSTLY = 0.6;

    static Passage of(String text, Unit unit) {
        String folded = Folding.fold(text, unit.start(), Math.min(unit.end(), unit.start() + FOLDED));
        return new Passage(text, unit, folded, words(folded), endsSentence(text, unit));
    }

    int length() {
        return unit.end() - unit.start();
    }

    char first() {
        return text.charAt(unit.start());
    }

    char last() {
        return text.charAt(unit.end() - 1);
    }

    String characters() {
        return text.substring(unit.start(), unit.end());
    }

    boolean mostlyLinks() {
        return unit.linked() > MOSTLY * length();
    }

    /** Whether it reads as running text. */
    boolean isProse() {
        return !mostlyLinks()
                && ((endsSentence && length() >= SENTENCE) || (length() >= LONG && unit.role() != Role.LIST_ITEM));
    }

    boolean isItem() {
        return unit.role() == Role.LIST_ITEM && !mostlyLinks();
    }

    /** Whether it begins with a bullet or a number that counts. */
    boolean isNumbered() {
        return Items.begins(text, unit.start(), unit.end());
    }

    /** Whether it may be a title or an entry of a menu: neither running text nor an item of the text's own lists. */
    boolean isShort() {
        return !isProse() && !isItem();
    }

    /** Whether what follows is announced here. */
    boolean announces() {
        return last() == ':';
    }

    private static int words(String folded) {
        int words = folded.isEmpty() ? 0 : 1;
        for (int i = 0; i < folded.length() && words < MANY_WORDS; i++) {
            words += folded.charAt(i) == ' ' && folded.charAt(i + 1) != Folding.PARTS ? 1 : 0;
        }
        return words;
    }

    private static boolean endsSentence(String text, Unit unit) {
        int last = unit.end() - 1;
        while (last > unit.start()
                && ("»”\"’')]*".indexOf(text.charAt(last)) >= 0 || LayoutBuilder.blank(text.charAt(last)))) {
            last--;
        }
        return ".!?…؟;:".indexOf(text.charAt(last)) >= 0;
    }
}
