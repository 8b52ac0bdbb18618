package org.jazari.energy.lp;

import java.util.Arrays;

/** Takes columns and rows one after the other; the entries of a row are given while it is the last one, or later in any order. */
public final class LinearProgramBuilder {
    private double[] cost = new double[1024];
    private double[] columnLower = new double[1024];
    private double[] columnUpper = new double[1024];
    private String[] columnNames = new String[1024];
    private int columns;
    private double[] rowLower = new double[1024];
    private double[] rowUpper = new double[1024];
    private String[] rowNames = new String[1024];
    private int rows;
    private int[] entryRow = new int[4096];
    private int[] entryColumn = new int[4096];
    private double[] entryValue = new double[4096];
    private int entries;

    /** Empty. */
    public LinearProgramBuilder() {}

    /** A new variable; returns its index. */
    public int column(String name, double lower, double upper, double unitCost) {
        if (!(lower <= upper) || Double.isNaN(unitCost) || Double.isInfinite(unitCost)) {
            throw new IllegalArgumentException("column " + name + ": " + lower + " .. " + upper + " at " + unitCost);
        }
        if (columns == cost.length) {
            int size = columns * 2;
            cost = Arrays.copyOf(cost, size);
            columnLower = Arrays.copyOf(columnLower, size);
            columnUpper = Arrays.copyOf(columnUpper, size);
            columnNames = Arrays.copyOf(columnNames, size);
        }
        cost[columns] = unitCost;
        columnLower[columns] = lower;
        columnUpper[columns] = upper;
        columnNames[columns] = name;
        return columns++;
    }

    /** A new constraint without entries; returns its index. */
    public int row(String name, double lower, double upper) {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("row " + name + ": " + lower + " .. " + upper);
        }
        if (rows == rowLower.length) {
            int size = rows * 2;
            rowLower = Arrays.copyOf(rowLower, size);
            rowUpper = Arrays.copyOf(rowUpper, size);
            rowNames = Arrays.copyOf(rowNames, size);
        }
        rowLower[rows] = lower;
        rowUpper[rows] = upper;
        rowNames[rows] = name;
        return rows++;
    }

    /** Adds a coefficient; several for one place are summed, zeros are left out. */
    public void entry(int row, int column, double coefficient) {
        if (Double.isNaN(coefficient) || Double.isInfinite(coefficient) || row >= rows || column >= columns) {
            throw new IllegalArgumentException("entry " + row + ", " + column + " = " + coefficient);
        }
        if (coefficient == 0) {
            return;
        }
        if (entries == entryRow.length) {
            int size = entries * 2;
            entryRow = Arrays.copyOf(entryRow, size);
            entryColumn = Arrays.copyOf(entryColumn, size);
            entryValue = Arrays.copyOf(entryValue, size);
        }
        entryRow[entries] = row;
        entryColumn[entries] = column;
        entryValue[entries++] = coefficient;
    }

    /** Moves a constant from the left side of a row to its bounds. */
    public void constant(int row, double amount) {
        rowLower[row] -= amount;
        rowUpper[row] -= amount;
    }

    /** The program, each row's entries in the order of the columns. */
    public LinearProgram build() {
        int[] start = new int[rows + 1];
        for (int k = 0; k < entries; k++) {
            start[entryRow[k] + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            start[i + 1] += start[i];
        }
        // by columns first, then stably by rows: each row ends up sorted, in linear time
        int[] byColumn = order(entryColumn, columns, null);
        int[] byRow = order(entryRow, rows, byColumn);
        int[] index = new int[entries];
        double[] value = new double[entries];
        int[] ends = new int[rows + 1];
        int kept = 0;
        int position = 0;
        for (int i = 0; i < rows; i++) {
            int first = kept;
            for (; position < start[i + 1]; position++) {
                int k = byRow[position];
                if (kept > first && index[kept - 1] == entryColumn[k]) {
                    value[kept - 1] += entryValue[k];
                } else {
                    index[kept] = entryColumn[k];
                    value[kept++] = entryValue[k];
                }
            }
            ends[i + 1] = kept;
        }
        return new LinearProgram(
                Arrays.copyOf(cost, columns),
                Arrays.copyOf(columnLower, columns),
                Arrays.copyOf(columnUpper, columns),
                Arrays.copyOf(rowLower, rows),
                Arrays.copyOf(rowUpper, rows),
                ends,
                Arrays.copyOf(index, kept),
                Arrays.copyOf(value, kept),
                Arrays.copyOf(columnNames, columns),
                Arrays.copyOf(rowNames, rows));
    }

    private int[] order(int[] keys, int bound, int @org.jspecify.annotations.Nullable [] before) {
        int[] next = new int[bound + 1];
        for (int k = 0; k < entries; k++) {
            next[keys[k] + 1]++;
        }
        for (int i = 0; i < bound; i++) {
            next[i + 1] += next[i];
        }
        int[] order = new int[entries];
        for (int position = 0; position < entries; position++) {
            int k = before == null ? position : before[position];
            order[next[keys[k]]++] = k;
        }
        return order;
    }
}
