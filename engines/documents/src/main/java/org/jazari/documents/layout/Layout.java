package org.jazari.documents.layout;

import java.util.List;

/** A text and its units, in order, not overlapping. */
public record Layout(String text, List<Unit> units) {
    public Layout {
        units = List.copyOf(units);
    }
}
