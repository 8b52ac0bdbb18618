package org.jazari.strategy.office.change;

import org.jazari.kernel.web.Page;

/** The title that a proposal has unless its author writes another. */
final class Titles {
    private static final int LONGEST_NAME = 150;

    private Titles() {}

    static String suggested(DifferenceView difference, Page page) {
        if (difference.isEmpty()) {
            return "";
        }
        DifferenceView.Changed first = difference.elements().getFirst();
        String name = first.name().length() > LONGEST_NAME
                ? first.name().substring(0, LONGEST_NAME) + "\u2026"
                : first.name();
        return page.plain("office.title." + first.kind().name(), name);
    }
}
