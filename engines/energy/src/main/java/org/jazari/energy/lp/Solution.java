package org.jazari.energy.lp;

import java.util.Arrays;

/**
 * What a solver claims: a value for each column and a dual value (the change of the objective per unit of the row's bound) for
 * each row.
 */
@SuppressWarnings("ArrayRecordComponent") // as in LinearProgram
public record Solution(double[] primal, double[] dual) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Solution that && Arrays.equals(primal, that.primal) && Arrays.equals(dual, that.dual);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(primal) * 31 + Arrays.hashCode(dual);
    }

    @Override
    public String toString() {
        return "Solution[" + primal.length + " columns, " + dual.length + " rows]";
    }
}
