package org.jazari.energy.lp;

/**
 * Bounds of columns that follow from the rows and from a cost that is not exceeded: every such point lies within.
 *
 * <p>Rows are gone through a few times; a bound is sought only where the column has none of its own, and widened a little against
 * rounding. The first found is seldom the best: what a battery may give follows loosely from its cost, closely from its size.
 */
final class ImpliedBounds {
    private static final int PASSES = 6;
    private static final double WIDENING = 1e-9;
    private static final double WORTH_ANOTHER_PASS = 0.01;

    private final LinearProgram program;
    private final double[] lower;
    private final double[] upper;
    private boolean changed;

    private ImpliedBounds(LinearProgram program) {
        this.program = program;
        this.lower = program.columnLower().clone();
        this.upper = program.columnUpper().clone();
    }

    /** Bounds of all points that cost at most so much. */
    static ImpliedBounds of(LinearProgram program, double most) {
        ImpliedBounds bounds = new ImpliedBounds(program);
        int[] all = new int[program.columns()];
        for (int j = 0; j < all.length; j++) {
            all[j] = j;
        }
        bounds.changed = true;
        for (int pass = 0; pass < PASSES && bounds.changed; pass++) {
            bounds.changed = false;
            bounds.tighten(all, program.cost(), 0, all.length, Double.NEGATIVE_INFINITY, most);
            for (int i = 0; i < program.rows(); i++) {
                bounds.tighten(
                        program.columnIndex(),
                        program.value(),
                        program.rowStart()[i],
                        program.rowStart()[i + 1],
                        program.rowLower()[i],
                        program.rowUpper()[i]);
            }
        }
        return bounds;
    }

    double lower(int column) {
        return lower[column];
    }

    double upper(int column) {
        return upper[column];
    }

    private void tighten(int[] index, double[] value, int from, int to, double rowLower, double rowUpper) {
        double least = 0;
        double most = 0;
        int leastInfinite = 0;
        int mostInfinite = 0;
        for (int k = from; k < to; k++) {
            if (value[k] == 0) {
                continue;
            }
            double low = value[k] > 0 ? value[k] * lower[index[k]] : value[k] * upper[index[k]];
            double high = value[k] > 0 ? value[k] * upper[index[k]] : value[k] * lower[index[k]];
            if (Double.isInfinite(low)) {
                leastInfinite++;
            } else {
                least += low;
            }
            if (Double.isInfinite(high)) {
                mostInfinite++;
            } else {
                most += high;
            }
        }
        boolean fromUpper = rowUpper < Double.POSITIVE_INFINITY && leastInfinite <= 1;
        boolean fromLower = rowLower > Double.NEGATIVE_INFINITY && mostInfinite <= 1;
        if (!fromUpper && !fromLower) {
            return;
        }
        for (int k = from; k < to; k++) {
            double a = value[k];
            int j = index[k];
            if (a == 0 || (hasLower(j) && hasUpper(j))) {
                continue;
            }
            double low = a > 0 ? a * lower[j] : a * upper[j];
            double high = a > 0 ? a * upper[j] : a * lower[j];
            if (fromUpper && leastInfinite == (Double.isInfinite(low) ? 1 : 0)) {
                take(j, a > 0, (rowUpper - (Double.isInfinite(low) ? least : least - low)) / a);
            }
            if (fromLower && mostInfinite == (Double.isInfinite(high) ? 1 : 0)) {
                take(j, a < 0, (rowLower - (Double.isInfinite(high) ? most : most - high)) / a);
            }
        }
    }

    private void take(int column, boolean asUpper, double bound) {
        if (Double.isNaN(bound) || Double.isInfinite(bound)) {
            return;
        }
        double slack = WIDENING * Math.max(1, Math.abs(bound));
        if (asUpper && !hasUpper(column) && bound + slack < upper[column]) {
            changed |= worthAnotherPass(upper[column], bound + slack);
            upper[column] = bound + slack;
        } else if (!asUpper && !hasLower(column) && bound - slack > lower[column]) {
            changed |= worthAnotherPass(lower[column], bound - slack);
            lower[column] = bound - slack;
        }
    }

    private static boolean worthAnotherPass(double before, double after) {
        return Double.isInfinite(before) || Math.abs(before - after) > WORTH_ANOTHER_PASS * Math.abs(before);
    }

    private boolean hasLower(int column) {
        return program.columnLower()[column] > Double.NEGATIVE_INFINITY;
    }

    private boolean hasUpper(int column) {
        return program.columnUpper()[column] < Double.POSITIVE_INFINITY;
    }
}
