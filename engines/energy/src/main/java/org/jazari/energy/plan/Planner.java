package org.jazari.energy.plan;

import java.io.IOException;
import java.util.List;
import org.jazari.energy.lp.Certificate;
import org.jazari.energy.lp.Certifier;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.solver.SolverMethod;
import org.jazari.energy.solver.SolverOutcome;
import org.jazari.energy.solver.SolverProcess;

/** Solves until a certificate holds: by the interior point, and where that is not enough by the simplex method. */
public record Planner(SolverProcess solver, int seed) {
    private static final List<SolverMethod> IN_TURN =
            List.of(SolverMethod.HIGHS_INTERIOR_POINT, SolverMethod.HIGHS_SIMPLEX);

    /** A certified plan of a program, or why there is none. */
    public PlanOutcome plan(LinearProgram program) throws IOException {
        PlanOutcome outcome = new PlanOutcome.Infeasible();
        for (SolverMethod method : IN_TURN) {
            outcome = certified(program, method, solver.solve(program, method, seed));
            boolean worthTheNext = outcome instanceof PlanOutcome.Refused
                    || (outcome instanceof PlanOutcome.Failed failed
                            && failed.reason() == SolverOutcome.Reason.UNDECIDED);
            if (!worthTheNext) {
                return outcome;
            }
        }
        return outcome;
    }

    /** The same by one given method, such as the second opinion. */
    public PlanOutcome plan(LinearProgram program, SolverMethod method) throws IOException {
        return certified(program, method, solver.solve(program, method, seed));
    }

    /** Turns a solver's claim into a plan, or not. */
    public PlanOutcome certified(LinearProgram program, SolverMethod method, SolverOutcome outcome) {
        return switch (outcome) {
            case SolverOutcome.Solved solved -> {
                Certificate certificate = Certifier.certify(program, solved.solution());
                yield certificate.holds()
                        ? new PlanOutcome.Certified(solved.solution(), certificate, method, seed, solved.effort())
                        : new PlanOutcome.Refused(certificate);
            }
            case SolverOutcome.Infeasible infeasible -> new PlanOutcome.Infeasible();
            case SolverOutcome.Unbounded unbounded -> new PlanOutcome.Unbounded();
            case SolverOutcome.Failed failed -> new PlanOutcome.Failed(failed.reason(), failed.message());
        };
    }
}
