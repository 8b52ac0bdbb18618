package org.jazari.documents.layout;

import java.util.List;

/**
 * A text and its units, in order, not overlapping.
 *
 * @param webPage whether the text is surely a page of a site, so that furniture is to be expected
 */
public record Layout(String text, List<Unit> units, boolean webPage) {
    public Layout {
        units = List.copyOf(units);
    }
}
