package org.jazari.energy.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jazari.energy.Refusal;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.lp.ProgramChange;
import org.jazari.energy.plan.PlanOutcome;
import org.jazari.energy.plan.Planner;
import org.jazari.energy.solver.SolverMethod;
import org.jazari.energy.solver.SolverOutcome;
import org.jazari.energy.solver.SolverRequest;

/**
 * One study under many targets, from the loosest to the tightest, each solve going on from the optimum before it; every point has a
 * certificate of its own.
 *
 * <p>The first solve is of the study without any of its limits: that is soon done by the simplex method, and the way from there to the
 * first target is shorter than from nothing. Where the simplex method is too slow to begin with, each point is solved by itself.
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
     * @param shadowPrice per tonne, or per MWh of carbon-free energy; not-a-number without a plan, and where each site has its own
     * @param cpuSeconds of the solver for this point; the first bears the way to it
     */
    public record Point(
            double target, PlanOutcome outcome, double annualisedCost, double shadowPrice, double cpuSeconds) {}

    /** Measured: of 61,000 columns the first solve takes 10 to 20 CPU-seconds, of 158,000 it was not done in 240. */
    private static final int MOST_COLUMNS_OF_SIMPLEX = 100_000;

    private final StudyCase asked;
    private final Target target;
    private final Planner planner;

    private Sweep(StudyCase asked, Target target, Planner planner) {
        this.asked = asked;
        this.target = target;
        this.planner = planner;
    }

    /** Solves for each target. */
    public static List<Point> run(StudyCase asked, Target target, List<Double> values, Planner planner)
            throws IOException {
        List<Double> loosestFirst = new ArrayList<>(values);
        loosestFirst.sort(target == Target.CFE ? Comparator.naturalOrder() : Comparator.reverseOrder());
        if (loosestFirst.isEmpty()
                || !loosestFirst.stream().allMatch(value -> value >= 0 && (target == Target.CO2 || value <= 1))) {
            throw new Refusal(
                    "sweep", "there is no target, or one out of range", "CFE targets are 0 to 1, caps 0 or more");
        }
        Sweep sweep = new Sweep(asked, target, planner);
        return asked.program().program().columns() > MOST_COLUMNS_OF_SIMPLEX
                ? sweep.eachByItself(loosestFirst)
                : sweep.inTurn(loosestFirst);
    }

    private List<Point> eachByItself(List<Double> values) throws IOException {
        List<Point> points = new ArrayList<>();
        for (double value : values) {
            StudyCase at = at(value);
            PlanOutcome outcome = planner.plan(at.program().program());
            double cpu = outcome instanceof PlanOutcome.Certified plan
                    ? plan.effort().cpuSeconds()
                    : Double.NaN;
            points.add(point(at, value, outcome, cpu));
        }
        return points;
    }

    private List<Point> inTurn(List<Double> values) throws IOException {
        StudyCase first = at(values.getFirst());
        LinearProgram start = first.program().withoutLimits();
        List<ProgramChange> changes = new ArrayList<>();
        LinearProgram before = start;
        for (double value : values) {
            LinearProgram next = changes.isEmpty()
                    ? first.program().program()
                    : at(value).program().program();
            changes.add(ProgramChange.between(before, next));
            before = next;
        }
        List<SolverOutcome> outcomes =
                planner.solver().solve(new SolverRequest(SolverMethod.HIGHS_SIMPLEX, planner.seed(), start, changes));
        List<Point> points = new ArrayList<>();
        LinearProgram program = start;
        double spent = 0;
        for (int k = 0; k < values.size(); k++) {
            program = program.with(changes.get(k));
            SolverOutcome outcome = k + 1 < outcomes.size() ? outcomes.get(k + 1) : outcomes.getLast();
            double cpu = outcome instanceof SolverOutcome.Solved solved
                    ? solved.effort().cpuSeconds()
                    : spent;
            points.add(point(first, values.get(k), certified(program, outcome), cpu - spent));
            spent = cpu;
        }
        return points;
    }

    private StudyCase at(double value) {
        Study study = asked.study();
        return asked.with(
                switch (target) {
                    // a target of 0 would drop the row that the next ones need
                    case CFE -> study.withTargets(study.co2CapTonnesPerYear(), Math.max(value, 1e-9));
                    case CO2 -> study.withTargets(value, study.cfeTarget());
                });
    }

    /** Where going on from the last optimum ends in no certificate, the point is solved by itself. */
    private PlanOutcome certified(LinearProgram program, SolverOutcome outcome) throws IOException {
        PlanOutcome claimed = planner.certified(program, SolverMethod.HIGHS_SIMPLEX, outcome);
        return claimed instanceof PlanOutcome.Refused ? planner.plan(program) : claimed;
    }

    private Point point(StudyCase at, double value, PlanOutcome outcome, double cpu) {
        if (!(outcome instanceof PlanOutcome.Certified plan)) {
            return new Point(value, outcome, Double.NaN, Double.NaN, cpu);
        }
        Study study = asked.study();
        double price = target == Target.CFE && study.cfeEachSite()
                ? Double.NaN
                : -at.program()
                        .result(plan.solution())
                        .limitDual(target == Target.CFE ? StudyNetwork.CFE : StudyNetwork.CO2);
        return new Point(value, outcome, plan.certificate().primalObjective() / study.years(), price, cpu);
    }
}
