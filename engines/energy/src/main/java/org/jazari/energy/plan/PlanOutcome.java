package org.jazari.energy.plan;

import org.jazari.energy.lp.Certificate;
import org.jazari.energy.lp.Solution;
import org.jazari.energy.solver.SolverMethod;
import org.jazari.energy.solver.SolverOutcome;

/** What came of a solve. Only {@link Certified} is a plan. */
public sealed interface PlanOutcome {

    /** Feasible and optimal up to the tolerance, as recomputed here. */
    record Certified(
            Solution solution, Certificate certificate, SolverMethod method, int seed, SolverOutcome.Effort effort)
            implements PlanOutcome {}

    /** The solver says "optimal" and the recomputation does not bear it out. */
    record Refused(Certificate certificate) implements PlanOutcome {}

    /** No plan meets the requirements. */
    record Infeasible() implements PlanOutcome {}

    /** The cost has no lower bound: something pays for being built. */
    record Unbounded() implements PlanOutcome {}

    /** No answer. */
    record Failed(SolverOutcome.Reason reason, String message) implements PlanOutcome {}
}
