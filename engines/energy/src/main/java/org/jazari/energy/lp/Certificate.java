package org.jazari.energy.lp;

/**
 * What can be said about a solution without trusting whoever made it.
 *
 * @param primalObjective value of the objective at the primal values
 * @param dualBound no point that satisfies the constraints costs less; minus infinity where the duals prove nothing
 * @param values infinite; or the bound is that of all points without a value above this, see {@link Certifier}
 * @param largestRowResidual by how much a row misses its bounds at most, relative to the larger of 1 and the bound
 * @param largestColumnResidual the same for bounds of columns
 * @param largestDualResidual the largest dual value whose sign points to a bound that its row does not have, relative to the larger
 *     of 1 and the costs of the row's columns; such a value proves nothing, and must not be shown as a price
 * @param worstRow name of the row with the largest residual
 * @param worstColumn name of the column with the largest residual
 * @param tolerance residuals and relative gap up to which a plan is a plan
 */
public record Certificate(
        double primalObjective,
        double dualBound,
        double values,
        double largestRowResidual,
        double largestColumnResidual,
        double largestDualResidual,
        String worstRow,
        String worstColumn,
        double tolerance) {
    /** What a plan must meet. */
    public static final double TOLERANCE = 1e-6;

    /** The distance from the bound, relative to the larger of 1 and the objective. */
    public double relativeGap() {
        return (primalObjective - dualBound) / Math.max(1, Math.abs(primalObjective));
    }

    /** Whether the values are feasible and optimal up to the tolerance. Not-a-number proves nothing. */
    public boolean holds() {
        return isFeasible() && largestDualResidual <= tolerance && Math.abs(relativeGap()) <= tolerance;
    }

    /** Whether all constraints are met up to the tolerance. */
    public boolean isFeasible() {
        return largestRowResidual <= tolerance && largestColumnResidual <= tolerance;
    }

    /** In one line of plain English, for logs and refusals. */
    public String describe() {
        if (!isFeasible()) {
            return largestRowResidual > tolerance || Double.isNaN(largestRowResidual)
                    ? "row " + worstRow + " misses its bound by " + largestRowResidual + " (relative; at most "
                            + tolerance + ")"
                    : "column " + worstColumn + " misses its bound by " + largestColumnResidual + " (relative; at most "
                            + tolerance + ")";
        }
        if (!(largestDualResidual <= tolerance)) {
            return "a dual value has the wrong sign by " + largestDualResidual + " (relative; at most " + tolerance
                    + ")";
        }
        String among = Double.isInfinite(values) ? "" : " among plans without a value above " + values;
        return "objective " + primalObjective + ", proven bound " + dualBound + among + ", relative gap "
                + relativeGap() + " (at most " + tolerance + "), largest residual "
                + Math.max(largestRowResidual, largestColumnResidual);
    }
}
