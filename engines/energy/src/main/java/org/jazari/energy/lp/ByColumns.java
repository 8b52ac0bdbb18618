package org.jazari.energy.lp;

/** The matrix of a program by columns: the entries of column j are those from {@code start[j]} up to {@code start[j + 1]}. */
@SuppressWarnings("ArrayRecordComponent") // as in LinearProgram
public record ByColumns(int[] start, int[] index, double[] value) {

    /** Transposes the storage; rows within a column stay in order. */
    public static ByColumns of(LinearProgram program) {
        int[] start = new int[program.columns() + 1];
        for (int j : program.columnIndex()) {
            start[j + 1]++;
        }
        for (int j = 0; j < program.columns(); j++) {
            start[j + 1] += start[j];
        }
        int[] next = start.clone();
        int[] index = new int[program.entries()];
        double[] value = new double[program.entries()];
        for (int i = 0; i < program.rows(); i++) {
            for (int k = program.rowStart()[i]; k < program.rowStart()[i + 1]; k++) {
                int place = next[program.columnIndex()[k]]++;
                index[place] = i;
                value[place] = program.value()[k];
            }
        }
        return new ByColumns(start, index, value);
    }
}
