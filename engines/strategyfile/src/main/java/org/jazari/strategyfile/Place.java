package org.jazari.strategyfile;

import java.util.Comparator;

/**
 * Where a problem stands.
 *
 * @param file the file's name, empty for a tree that came from no file
 * @param line 1-based, 0 where there is none
 * @param column 1-based, counted in Unicode code points, 0 where there is none
 * @param pointer the element and the field, such as {@code indicators/ai-readiness-rank/figures/0/value}; empty for the file as a whole
 */
public record Place(String file, int line, int column, String pointer) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparing(Place::pointer);

    static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    static Place of(String file, int line, int column) {
        return new Place(file, line, column, "");
    }

    /** By file, line and column. */
    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** The usual {@code file:line:column}; the pointer where there is no file. */
    @Override
    public String toString() {
        if (file.isEmpty()) {
            return pointer;
        }
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
