package org.jazari.energy.solver;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jazari.energy.lp.LinearProgram;

/**
 * What the child is asked: a program, and further bounds of one of its rows to be tried in turn, each going on from the last
 * optimum.
 *
 * @param changes may be empty: then the program is solved as it is; else its own bounds are solved first, then each change
 */
public record SolverRequest(SolverMethod method, int seed, LinearProgram program, List<RowChange> changes) {
    public SolverRequest {
        changes = List.copyOf(changes);
    }

    /** New bounds of a row. */
    public record RowChange(int row, double lower, double upper) {}

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(method.name());
        out.writeInt(seed);
        out.writeInt(program.columns());
        out.writeInt(program.rows());
        out.writeInt(program.entries());
        for (double[] part : new double[][] {
            program.cost(),
            program.columnLower(),
            program.columnUpper(),
            program.rowLower(),
            program.rowUpper(),
            program.value()
        }) {
            for (double number : part) {
                out.writeDouble(number);
            }
        }
        for (int[] part : new int[][] {program.rowStart(), program.columnIndex()}) {
            for (int number : part) {
                out.writeInt(number);
            }
        }
        out.writeInt(changes.size());
        for (RowChange change : changes) {
            out.writeInt(change.row());
            out.writeDouble(change.lower());
            out.writeDouble(change.upper());
        }
    }

    /** The request without names: the solver needs none. */
    static SolverRequest read(DataInputStream in) throws IOException {
        SolverMethod method = SolverMethod.valueOf(in.readUTF());
        int seed = in.readInt();
        int columns = in.readInt();
        int rows = in.readInt();
        int entries = in.readInt();
        double[] cost = doubles(in, columns);
        double[] columnLower = doubles(in, columns);
        double[] columnUpper = doubles(in, columns);
        double[] rowLower = doubles(in, rows);
        double[] rowUpper = doubles(in, rows);
        double[] value = doubles(in, entries);
        int[] start = integers(in, rows + 1);
        int[] index = integers(in, entries);
        LinearProgram program = new LinearProgram(
                cost,
                columnLower,
                columnUpper,
                rowLower,
                rowUpper,
                start,
                index,
                value,
                new String[columns],
                new String[rows]);
        RowChange[] changes = new RowChange[in.readInt()];
        for (int k = 0; k < changes.length; k++) {
            changes[k] = new RowChange(in.readInt(), in.readDouble(), in.readDouble());
        }
        return new SolverRequest(method, seed, program, List.of(changes));
    }

    static double[] doubles(DataInputStream in, int count) throws IOException {
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = in.readDouble();
        }
        return numbers;
    }

    private static int[] integers(DataInputStream in, int count) throws IOException {
        int[] numbers = new int[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = in.readInt();
        }
        return numbers;
    }
}
