package org.jazari.energy.lp;

import java.util.ArrayList;
import java.util.List;

/**
 * What makes one program out of another of the same shape: new bounds of rows, new values of entries that are there already.
 *
 * <p>Programs along a sweep differ by little; a solver that is told only this goes on from the last optimum.
 */
public record ProgramChange(List<RowBounds> rows, List<Entry> entries) {
    public ProgramChange {
        rows = List.copyOf(rows);
        entries = List.copyOf(entries);
    }

    /** New bounds of a row. */
    public record RowBounds(int row, double lower, double upper) {}

    /** A new value of an entry. */
    public record Entry(int row, int column, double value) {}

    /**
     * What leads from one program to another.
     *
     * @throws IllegalArgumentException where they differ in more than bounds of rows and values of entries
     */
    public static ProgramChange between(LinearProgram from, LinearProgram to) {
        if (!from.hasShapeOf(to)) {
            throw new IllegalArgumentException(from + " and " + to + " differ in more than bounds of rows and values");
        }
        List<RowBounds> rows = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < from.rows(); i++) {
            if (from.rowLower()[i] != to.rowLower()[i] || from.rowUpper()[i] != to.rowUpper()[i]) {
                rows.add(new RowBounds(i, to.rowLower()[i], to.rowUpper()[i]));
            }
            for (int k = from.rowStart()[i]; k < from.rowStart()[i + 1]; k++) {
                if (from.value()[k] != to.value()[k]) {
                    entries.add(new Entry(i, from.columnIndex()[k], to.value()[k]));
                }
            }
        }
        return new ProgramChange(rows, entries);
    }
}
