package org.jazari.energy.solver;

import org.jazari.energy.lp.Solution;

/** How a solve ended. Only {@link Solved} carries values, and they are a claim until certified. */
public sealed interface SolverOutcome {

    /** The solver says "optimal" and gave primal and dual values. */
    record Solved(Solution solution, Effort effort) implements SolverOutcome {}

    /** The solver says that no point meets all constraints. */
    record Infeasible(Effort effort) implements SolverOutcome {}

    /** The solver says that the cost has no lower bound. */
    record Unbounded(Effort effort) implements SolverOutcome {}

    /** No answer: the reason in a sentence, without its full stop. */
    record Failed(Reason reason, String message) implements SolverOutcome {}

    /** Why there is no answer. */
    enum Reason {
        TIME_LIMIT,
        MEMORY_LIMIT,
        CANCELLED,
        CRASHED,
        UNDECIDED
    }

    /**
     * What it took.
     *
     * @param cpuSeconds of the whole child so far, Java and native
     * @param peakMegabytes of resident memory of the child so far
     */
    record Effort(String solver, String version, double cpuSeconds, double peakMegabytes, int iterations) {}
}
