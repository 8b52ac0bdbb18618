package org.jazari.energy.lp;

/**
 * Bounds of columns that follow from the rows and from a known objective value: every optimal point lies within.
 *
 * <p>Rows are gone through a few times; a bound is taken over only where it was infinite, widened a little against rounding.
 */
final class ImpliedBounds {
    private static final int PASSES = 6;
    private static final double WIDENING = 1e-9;

    private final double[] lower;
    private final double[] upper;
    private boolean changed;

    private ImpliedBounds(double[] lower, double[] upper) {
        this.lower = lower;
        this.upper = upper;
    }

    static ImpliedBounds of(LinearProgram program, double objective) {
        ImpliedBounds bounds = new ImpliedBounds(
                program.columnLower().clone(), program.columnUpper().clone());
        int[] all = new int[program.columns()];
        for (int j = 0; j < all.length; j++) {
            all[j] = j;
        }
        double most = objective;
        most += WIDENING * Math.max(1, Math.abs(most));
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
            if (a == 0 || (lower[j] > Double.NEGATIVE_INFINITY && upper[j] < Double.POSITIVE_INFINITY)) {
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
        if (asUpper && upper[column] == Double.POSITIVE_INFINITY) {
            upper[column] = bound + slack;
            changed = true;
        } else if (!asUpper && lower[column] == Double.NEGATIVE_INFINITY) {
            lower[column] = bound - slack;
            changed = true;
        }
    }
}
