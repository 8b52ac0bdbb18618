package org.jazari.energy.solver;

/** Which solver, and how. */
public enum SolverMethod {
    /** HiGHS, interior point without crossover: fastest for a year of hours; a solution inside the optimal face. */
    HIGHS_INTERIOR_POINT("highs", "interior point"),
    /** HiGHS, dual simplex: a vertex, and the only one that goes on from the last optimum when bounds change. */
    HIGHS_SIMPLEX("highs", "dual simplex"),
    /** CLP, dual simplex: the second opinion. */
    CLP_SIMPLEX("clp", "dual simplex");

    private final String solver;
    private final String algorithm;

    SolverMethod(String solver, String algorithm) {
        this.solver = solver;
        this.algorithm = algorithm;
    }

    /** Name of the solver. */
    public String solver() {
        return solver;
    }

    /** Name of the algorithm. */
    public String algorithm() {
        return algorithm;
    }
}
