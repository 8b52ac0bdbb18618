package org.jazari.energy.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jazari.energy.Refusal;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.network.NetworkResult;
import org.jazari.energy.plan.PlanOutcome;
import org.jazari.energy.plan.Planner;
import org.jazari.energy.solver.SolverMethod;
import org.jazari.energy.solver.SolverOutcome;
import org.jazari.energy.solver.SolverRequest;

/**
 * One study under many targets, from the loosest to the tightest. Where only the bound of one row changes, each solve goes on from the
 * optimum before it; every point has a certificate of its own.
 */
public final class Sweep {
    /** What is varied. */
    public enum Target {
        /** Share of the load met by carbon-free energy, hour by hour: 0 to 1. */
        CFE,
        /** Cap in tonnes of CO2 per year. */
        CO2
    }

    /**
     * A point of the curve.
     *
     * @param outcome certified, or why not
     * @param annualisedCost not-a-number without a plan
     * @param shadowPrice per tonne, or per MWh of carbon-free energy
     * @param cpuSeconds of the solver for this point
     */
    public record Point(
            double target, PlanOutcome outcome, double annualisedCost, double shadowPrice, double cpuSeconds) {}

    private Sweep() {}

    /** Solves for each target. */
    public static List<Point> run(StudyCase asked, Target target, List<Double> values, Planner planner)
            throws IOException {
        Study study = asked.study();
        List<Double> loosestFirst = new ArrayList<>(values);
        loosestFirst.sort(target == Target.CFE ? Comparator.naturalOrder() : Comparator.reverseOrder());
        if (loosestFirst.isEmpty()
                || loosestFirst.getFirst() < 0
                || (target == Target.CFE && loosestFirst.getLast() > 1)) {
            throw new Refusal(
                    "sweep", "there is no target, or one out of range", "CFE targets are 0 to 1, caps 0 or more");
        }
        boolean oneBound = target == Target.CO2 || (study.shifting().fixedShare() == 1 && !study.cfeEachSite());
        return oneBound
                ? inTurn(study, asked, target, loosestFirst, planner)
                : oneByOne(study, asked, target, loosestFirst, planner);
    }

    private static Study with(Study study, Target target, double value) {
        return switch (target) {
            // a target of 0 would drop the row that the next ones need
            case CFE -> study.withTargets(study.co2CapTonnesPerYear(), Math.max(value, 1e-9));
            case CO2 -> study.withTargets(value, study.cfeTarget());
        };
    }

    private static List<Point> inTurn(Study study, StudyCase asked, Target target, List<Double> values, Planner planner)
            throws IOException {
        StudyCase first = asked.with(with(study, target, values.getFirst()));
        LinearProgram program = first.program().program();
        int row = first.program().limitRow(target == Target.CFE ? StudyNetwork.CFE : StudyNetwork.CO2);
        double load = study.sites().stream()
                .mapToDouble(site -> java.util.Arrays.stream(site.load()).sum())
                .sum();
        List<SolverRequest.RowChange> changes = new ArrayList<>();
        for (double value : values.subList(1, values.size())) {
            double upper = target == Target.CFE ? (1 - value) * load : value * study.years();
            changes.add(new SolverRequest.RowChange(row, Double.NEGATIVE_INFINITY, upper));
        }
        List<SolverOutcome> outcomes =
                planner.solver().solve(new SolverRequest(SolverMethod.HIGHS_SIMPLEX, planner.seed(), program, changes));
        List<Point> points = new ArrayList<>();
        double before = 0;
        for (int k = 0; k < outcomes.size(); k++) {
            LinearProgram at = k == 0
                    ? program
                    : program.withRowBounds(
                            row, Double.NEGATIVE_INFINITY, changes.get(k - 1).upper());
            double cpu = outcomes.get(k) instanceof SolverOutcome.Solved solved
                    ? solved.effort().cpuSeconds()
                    : before;
            points.add(
                    point(study, first, target, values.get(k), certified(at, outcomes.get(k), planner), cpu - before));
            before = cpu;
        }
        return points;
    }

    private static PlanOutcome certified(LinearProgram program, SolverOutcome outcome, Planner planner)
            throws IOException {
        PlanOutcome claimed = planner.certified(program, SolverMethod.HIGHS_SIMPLEX, outcome);
        return claimed instanceof PlanOutcome.Refused ? planner.plan(program) : claimed;
    }

    private static List<Point> oneByOne(
            Study study, StudyCase asked, Target target, List<Double> values, Planner planner) throws IOException {
        List<Point> points = new ArrayList<>();
        for (double value : values) {
            StudyCase at = asked.with(with(study, target, value));
            PlanOutcome outcome = planner.plan(at.program().program());
            double cpu = outcome instanceof PlanOutcome.Certified plan
                    ? plan.effort().cpuSeconds()
                    : 0;
            points.add(point(study, at, target, value, outcome, cpu));
        }
        return points;
    }

    private static Point point(
            Study study, StudyCase at, Target target, double value, PlanOutcome outcome, double cpu) {
        if (!(outcome instanceof PlanOutcome.Certified plan)) {
            return new Point(value, outcome, Double.NaN, Double.NaN, cpu);
        }
        NetworkResult result = at.program().result(plan.solution());
        boolean each = target == Target.CFE && study.cfeEachSite();
        double price =
                each ? Double.NaN : -result.limitDual(target == Target.CFE ? StudyNetwork.CFE : StudyNetwork.CO2);
        return new Point(value, outcome, plan.certificate().primalObjective() / study.years(), price, cpu);
    }
}
