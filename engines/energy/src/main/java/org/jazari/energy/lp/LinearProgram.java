package org.jazari.energy.lp;

import java.util.Arrays;

/**
 * Minimise {@code cost'x} subject to {@code rowLower <= Ax <= rowUpper} and {@code columnLower <= x <= columnUpper}.
 *
 * <p>A is stored by rows (compressed sparse rows): the entries of row i are those from {@code rowStart[i]} up to
 * {@code rowStart[i + 1]}. Bounds may be infinite. Arrays are not copied, for a year of three sites has millions of entries:
 * nobody writes to them after the builder has handed them over.
 *
 * @param columnNames unique, without spaces, in the order of the columns
 * @param rowNames unique, without spaces, in the order of the rows
 */
@SuppressWarnings("ArrayRecordComponent") // primitive arrays are the point; see above
public record LinearProgram(
        double[] cost,
        double[] columnLower,
        double[] columnUpper,
        double[] rowLower,
        double[] rowUpper,
        int[] rowStart,
        int[] columnIndex,
        double[] value,
        String[] columnNames,
        String[] rowNames) {

    public LinearProgram {
        if (rowStart.length != rowLower.length + 1
                || rowStart[rowLower.length] != value.length
                || columnIndex.length != value.length
                || rowUpper.length != rowLower.length
                || rowNames.length != rowLower.length
                || columnLower.length != cost.length
                || columnUpper.length != cost.length
                || columnNames.length != cost.length) {
            throw new IllegalArgumentException("the arrays of a linear program do not fit each other");
        }
    }

    /** Number of variables. */
    public int columns() {
        return cost.length;
    }

    /** Number of constraints. */
    public int rows() {
        return rowLower.length;
    }

    /** Number of entries of the matrix. */
    public int entries() {
        return value.length;
    }

    /** The same program with other costs and upper bounds of its columns. */
    public LinearProgram withCostsAndUpper(double[] costs, double[] uppers) {
        return new LinearProgram(
                costs, columnLower, uppers, rowLower, rowUpper, rowStart, columnIndex, value, columnNames, rowNames);
    }

    /** Whether another program has the same columns, costs and places of entries, so that {@link ProgramChange} leads there. */
    boolean hasShapeOf(LinearProgram that) {
        return Arrays.equals(cost, that.cost)
                && Arrays.equals(columnLower, that.columnLower)
                && Arrays.equals(columnUpper, that.columnUpper)
                && Arrays.equals(rowStart, that.rowStart)
                && Arrays.equals(columnIndex, that.columnIndex);
    }

    /** The program after a change. */
    public LinearProgram with(ProgramChange change) {
        double[] lowers = rowLower.clone();
        double[] uppers = rowUpper.clone();
        double[] values = value.clone();
        for (ProgramChange.RowBounds row : change.rows()) {
            lowers[row.row()] = row.lower();
            uppers[row.row()] = row.upper();
        }
        for (ProgramChange.Entry entry : change.entries()) {
            int place =
                    Arrays.binarySearch(columnIndex, rowStart[entry.row()], rowStart[entry.row() + 1], entry.column());
            if (place < 0) {
                throw new IllegalArgumentException("row " + entry.row() + " has no entry " + entry.column());
            }
            values[place] = entry.value();
        }
        return new LinearProgram(
                cost, columnLower, columnUpper, lowers, uppers, rowStart, columnIndex, values, columnNames, rowNames);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinearProgram that
                && Arrays.equals(cost, that.cost)
                && Arrays.equals(columnLower, that.columnLower)
                && Arrays.equals(columnUpper, that.columnUpper)
                && Arrays.equals(rowLower, that.rowLower)
                && Arrays.equals(rowUpper, that.rowUpper)
                && Arrays.equals(rowStart, that.rowStart)
                && Arrays.equals(columnIndex, that.columnIndex)
                && Arrays.equals(value, that.value)
                && Arrays.equals(columnNames, that.columnNames)
                && Arrays.equals(rowNames, that.rowNames);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cost) * 31 + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "LinearProgram[" + columns() + " columns, " + rows() + " rows, " + entries() + " entries]";
    }
}
