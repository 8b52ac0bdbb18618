package org.jazari.energy.solver;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.lp.ProgramChange;

/**
 * What the child is asked: a program, and changes to be made one after the other, each going on from the last optimum.
 *
 * @param changes may be empty; the program as it is comes first
 */
public record SolverRequest(SolverMethod method, int seed, LinearProgram program, List<ProgramChange> changes) {
    public SolverRequest {
        changes = List.copyOf(changes);
    }

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
        for (ProgramChange change : changes) {
            write(change, out);
        }
    }

    private static void write(ProgramChange change, DataOutputStream out) throws IOException {
        out.writeInt(change.rows().size());
        for (ProgramChange.RowBounds row : change.rows()) {
            out.writeInt(row.row());
            out.writeDouble(row.lower());
            out.writeDouble(row.upper());
        }
        out.writeInt(change.entries().size());
        for (ProgramChange.Entry entry : change.entries()) {
            out.writeInt(entry.row());
            out.writeInt(entry.column());
            out.writeDouble(entry.value());
        }
    }

    private static ProgramChange change(DataInputStream in) throws IOException {
        ProgramChange.RowBounds[] rows = new ProgramChange.RowBounds[in.readInt()];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = new ProgramChange.RowBounds(in.readInt(), in.readDouble(), in.readDouble());
        }
        ProgramChange.Entry[] entries = new ProgramChange.Entry[in.readInt()];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = new ProgramChange.Entry(in.readInt(), in.readInt(), in.readDouble());
        }
        return new ProgramChange(List.of(rows), List.of(entries));
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
        ProgramChange[] changes = new ProgramChange[in.readInt()];
        for (int k = 0; k < changes.length; k++) {
            changes[k] = change(in);
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
