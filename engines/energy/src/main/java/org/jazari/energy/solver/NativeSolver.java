package org.jazari.energy.solver;

import org.jazari.energy.lp.ProgramChange;
import org.jazari.energy.lp.Solution;

/** A solver in this very process: only the child process has one. */
interface NativeSolver {
    /** Solves what was loaded, going on from the last optimum where there is one. */
    Status solve() throws Throwable;

    void change(ProgramChange change) throws Throwable;

    /** After {@link Status#OPTIMAL}. */
    Solution solution() throws Throwable;

    int iterations() throws Throwable;

    String version() throws Throwable;

    enum Status {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED,
        TIME_LIMIT,
        MEMORY_LIMIT,
        OTHER
    }
}
