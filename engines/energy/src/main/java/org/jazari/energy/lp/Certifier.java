package org.jazari.energy.lp;

/**
 * Recomputes, from primal and dual values alone, how far a claimed optimum is from feasible and from optimal.
 *
 * <p>Any row duals y give a bound by weak duality: c'x >= sum of y_i times the bound that its sign points to, plus, with reduced
 * costs z = c - A'y, sum of z_j times the bound of column j that its sign points to. Where that bound is infinite, a solver's
 * z_j of the wrong sign, however small, would prove nothing. Then a bound that follows from the rows takes its place, and holds for
 * all points that cost hardly more than the solution at hand; the others cost more than that, so the lesser of the two is a true bound
 * (Neumaier and Shcherbina, "Safe bounds in linear and mixed-integer linear programming", Math. Program. 99 (2004)). Sums are
 * compensated.
 *
 * <p>Where no such bound follows, or none that is close enough, the bound is that of all points without a value above
 * {@link Certificate#values()}, far above those of the solution. A cheaper point further off would, points between two feasible points
 * being feasible, mean cheaper points within.
 */
public final class Certifier {
    /** How many times the largest value of a solution is far off. */
    private static final double FAR = 1000;

    private Certifier() {}

    /** The certificate of a solution; whether it {@link Certificate#holds()} is for the caller to ask. */
    public static Certificate certify(LinearProgram program, Solution solution) {
        double[] x = solution.primal();
        double[] y = solution.dual();
        if (x.length != program.columns() || y.length != program.rows()) {
            throw new IllegalArgumentException(solution + " is not of " + program);
        }
        Residuals residuals = Residuals.of(program, x);
        Certificate certificate = certificate(program, solution, residuals, Double.POSITIVE_INFINITY);
        if (certificate.holds() || !certificate.isFeasible()) {
            return certificate;
        }
        Certificate within = certificate(program, solution, residuals, FAR * largest(x));
        return within.holds() ? within : certificate;
    }

    private static Certificate certificate(
            LinearProgram program, Solution solution, Residuals residuals, double values) {
        double objective = objective(program, solution.primal());
        return new Certificate(
                objective,
                residuals.row() <= Certificate.TOLERANCE
                        ? dualBound(program, solution.dual(), objective, values)
                        : Double.NEGATIVE_INFINITY,
                values,
                residuals.row(),
                residuals.column(),
                dualResidual(program, solution.dual()),
                residuals.worstRow(),
                residuals.worstColumn(),
                Certificate.TOLERANCE);
    }

    private static double largest(double[] x) {
        double largest = 1;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** The objective at a point. */
    public static double objective(LinearProgram program, double[] x) {
        CompensatedSum sum = new CompensatedSum();
        for (int j = 0; j < x.length; j++) {
            sum.addProduct(program.cost()[j], x[j]);
        }
        return sum.value();
    }

    private static double dualResidual(LinearProgram program, double[] y) {
        double worst = 0;
        for (int i = 0; i < y.length; i++) {
            boolean pointsNowhere = Double.isNaN(y[i])
                    || (y[i] > 0 && Double.isInfinite(program.rowLower()[i]))
                    || (y[i] < 0 && Double.isInfinite(program.rowUpper()[i]));
            if (!pointsNowhere) {
                continue;
            }
            double scale = 1;
            for (int k = program.rowStart()[i]; k < program.rowStart()[i + 1]; k++) {
                scale = Math.max(scale, Math.abs(program.cost()[program.columnIndex()[k]]));
            }
            worst = Double.isNaN(y[i]) ? Double.POSITIVE_INFINITY : Math.max(worst, Math.abs(y[i]) / scale);
        }
        return worst;
    }

    private static double dualBound(LinearProgram program, double[] claimed, double objective, double values) {
        // points that cost more need no bound of their own: they are bounded by this
        double most = objective + Certificate.TOLERANCE * Math.max(1, Math.abs(objective));
        CompensatedSum bound = new CompensatedSum();
        double[] y = claimed.clone();
        for (int i = 0; i < y.length; i++) {
            double at = y[i] > 0 ? program.rowLower()[i] : program.rowUpper()[i];
            if (Double.isInfinite(at)) {
                y[i] = 0; // a dual of the wrong sign proves nothing; without it the others may
            } else {
                bound.addProduct(y[i], at);
            }
        }
        double[] reduced = reducedCosts(program, y);
        ImpliedBounds implied = null;
        for (int j = 0; j < reduced.length; j++) {
            double at = reduced[j] > 0 ? program.columnLower()[j] : program.columnUpper()[j];
            if (reduced[j] == 0) {
                continue;
            }
            if (Double.isInfinite(at)) {
                implied = implied == null ? ImpliedBounds.of(program, most) : implied;
                at = reduced[j] > 0 ? Math.max(implied.lower(j), -values) : Math.min(implied.upper(j), values);
            }
            if (Double.isInfinite(at)) {
                return Double.NEGATIVE_INFINITY;
            }
            bound.addProduct(reduced[j], at);
        }
        return Math.min(bound.value(), most);
    }

    /** c - A'y, each sum compensated. */
    static double[] reducedCosts(LinearProgram program, double[] y) {
        double[] sum = program.cost().clone();
        double[] error = new double[sum.length];
        for (int i = 0; i < y.length; i++) {
            if (y[i] == 0) {
                continue;
            }
            for (int k = program.rowStart()[i]; k < program.rowStart()[i + 1]; k++) {
                int j = program.columnIndex()[k];
                double term = -y[i] * program.value()[k];
                double next = sum[j] + term;
                double virtual = next - sum[j];
                error[j] += Math.fma(-y[i], program.value()[k], -term) + (sum[j] - (next - virtual)) + (term - virtual);
                sum[j] = next;
            }
        }
        for (int j = 0; j < sum.length; j++) {
            sum[j] += error[j];
        }
        return sum;
    }

    private record Residuals(double row, double column, String worstRow, String worstColumn) {
        static Residuals of(LinearProgram program, double[] x) {
            double row = 0;
            double column = 0;
            String worstRow = "";
            String worstColumn = "";
            for (int j = 0; j < x.length; j++) {
                double residual = residual(x[j], program.columnLower()[j], program.columnUpper()[j]);
                if (!(residual <= column)) {
                    column = residual;
                    worstColumn = program.columnNames()[j];
                }
            }
            CompensatedSum activity = new CompensatedSum();
            for (int i = 0; i < program.rows(); i++) {
                activity.reset();
                for (int k = program.rowStart()[i]; k < program.rowStart()[i + 1]; k++) {
                    activity.addProduct(program.value()[k], x[program.columnIndex()[k]]);
                }
                double residual = residual(activity.value(), program.rowLower()[i], program.rowUpper()[i]);
                if (!(residual <= row)) {
                    row = residual;
                    worstRow = program.rowNames()[i];
                }
            }
            return new Residuals(row, column, worstRow, worstColumn);
        }

        /** Not-a-number and infinity count as the worst there is. */
        private static double residual(double at, double lower, double upper) {
            if (Double.isNaN(at) || Double.isInfinite(at)) {
                return Double.POSITIVE_INFINITY;
            }
            double below = lower == Double.NEGATIVE_INFINITY ? 0 : (lower - at) / Math.max(1, Math.abs(lower));
            double above = upper == Double.POSITIVE_INFINITY ? 0 : (at - upper) / Math.max(1, Math.abs(upper));
            return Math.max(0, Math.max(below, above));
        }
    }
}
