package org.jazari.energy.lp;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes a program in the free MPS format, so that anyone can solve it again with a solver of their own. Numbers are written so
 * that reading them gives the same doubles.
 */
public final class MpsWriter {
    private static final String OBJECTIVE = "cost";

    private MpsWriter() {}

    /** Writes the whole program; minimisation is the format's default. */
    public static void write(LinearProgram program, String name, Writer out) throws IOException {
        out.write("NAME " + name + "\nROWS\n N " + OBJECTIVE + "\n");
        for (int i = 0; i < program.rows(); i++) {
            out.write(" " + kind(program.rowLower()[i], program.rowUpper()[i]) + " " + program.rowNames()[i] + "\n");
        }
        out.write("COLUMNS\n");
        columns(program, out);
        out.write("RHS\n");
        for (int i = 0; i < program.rows(); i++) {
            double lower = program.rowLower()[i];
            double side = Double.isInfinite(lower) ? program.rowUpper()[i] : lower;
            if (side != 0 && !Double.isInfinite(side)) {
                out.write(" rhs " + program.rowNames()[i] + " " + side + "\n");
            }
        }
        ranges(program, out);
        out.write("BOUNDS\n");
        for (int j = 0; j < program.columns(); j++) {
            bounds(program.columnNames()[j], program.columnLower()[j], program.columnUpper()[j], out);
        }
        out.write("ENDATA\n");
    }

    private static char kind(double lower, double upper) {
        if (Double.isInfinite(lower)) {
            return Double.isInfinite(upper) ? 'N' : 'L';
        }
        return lower == upper ? 'E' : 'G';
    }

    private static void columns(LinearProgram program, Writer out) throws IOException {
        ByColumns matrix = ByColumns.of(program);
        for (int j = 0; j < program.columns(); j++) {
            String name = " " + program.columnNames()[j] + " ";
            int from = matrix.start()[j];
            int to = matrix.start()[j + 1];
            if (program.cost()[j] != 0 || from == to) {
                out.write(name + OBJECTIVE + " " + program.cost()[j] + "\n");
            }
            for (int k = from; k < to; k++) {
                out.write(name + program.rowNames()[matrix.index()[k]] + " " + matrix.value()[k] + "\n");
            }
        }
    }

    private static void ranges(LinearProgram program, Writer out) throws IOException {
        boolean begun = false;
        for (int i = 0; i < program.rows(); i++) {
            double lower = program.rowLower()[i];
            double upper = program.rowUpper()[i];
            if (lower < upper && !Double.isInfinite(lower) && !Double.isInfinite(upper)) {
                out.write((begun ? "" : "RANGES\n") + " range " + program.rowNames()[i] + " " + (upper - lower) + "\n");
                begun = true;
            }
        }
    }

    private static void bounds(String name, double lower, double upper, Writer out) throws IOException {
        if (lower == upper) {
            out.write(" FX bound " + name + " " + lower + "\n");
            return;
        }
        if (Double.isInfinite(lower)) {
            out.write((Double.isInfinite(upper) ? " FR bound " : " MI bound ") + name + "\n");
        } else if (lower != 0 || upper < 0) {
            out.write(" LO bound " + name + " " + lower + "\n");
        }
        if (!Double.isInfinite(upper)) {
            out.write(" UP bound " + name + " " + upper + "\n");
        }
    }
}
