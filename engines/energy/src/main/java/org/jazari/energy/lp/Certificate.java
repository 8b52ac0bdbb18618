package org.jazari.energy.lp;

/**
 * What can be said about a solution without trusting whoever made it.
 *
 * @param primalObjective value of the objective at the primal values
 * @param dualBound no point that satisfies the constraints costs less; minus infinity where the duals prove nothing
 * @param largestRowResidual by how much a row misses its bounds at most, relative to the larger of 1 and the bound
 * @param largestColumnResidual the same for bounds of columns
 * @param worstRow name of the row with the largest residual
 * @param worstColumn name of the column with the largest residual
 * @param tolerance residuals and relative gap up to which a plan is a plan
 */
public record Certificate(
        double primalObjective,
        double dualBound,
        double largestRowResidual,
        double largestColumnResidual,
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
        return isFeasible() && Math.abs(relativeGap()) <= tolerance;
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
        return "objective " + primalObjective + ", proven bound " + dualBound + ", relative gap " + relativeGap()
                + " (at most " + tolerance + "), largest residual "
                + Math.max(largestRowResidual, largestColumnResidual);
    }
}
