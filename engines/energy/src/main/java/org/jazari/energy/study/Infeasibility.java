package org.jazari.energy.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.plan.PlanOutcome;
import org.jazari.energy.plan.Planner;

/**
 * Why a study has no plan: a smallest set of requirements that cannot be met together (without any one of them the others could), and
 * for each what would be met at best with everything else as it is.
 */
public final class Infeasibility {
    /** A miss below this share of a requirement's scale is rounding. */
    private static final double ROUNDING = 1e-6;

    private final ElasticStudy elastic;
    private final Planner planner;

    private Infeasibility(ElasticStudy elastic, Planner planner) {
        this.elastic = elastic;
        this.planner = planner;
    }

    /**
     * One of the requirements in conflict.
     *
     * @param words what is asked
     * @param nearest what could be met with all else as it is; empty where relaxing this one alone does not help, for there are other
     *     conflicts
     * @param nearestAmongThese what could be met if only the requirements of this conflict counted
     */
    public record Conflict(String words, Optional<String> nearest, Optional<String> nearestAmongThese) {}

    /**
     * Explains; empty where the requirements can be met after all, or no answer was reached within the limits.
     *
     * <p>Every "cannot be met" on the way is proven by a certified bound, not taken from the solver's word.
     */
    public static List<Conflict> explain(StudyCase study, Planner planner) throws IOException {
        return new Infeasibility(new ElasticStudy(study), planner).explain();
    }

    private List<Conflict> explain() throws IOException {
        List<Requirement> all = elastic.requirements();
        List<Requirement> conflict = new ArrayList<>(all);
        if (leastMiss(elastic.program(conflict, List.of()))
                .filter(miss -> miss > ROUNDING)
                .isEmpty()) {
            return List.of();
        }
        for (Requirement each : all) {
            List<Requirement> without = new ArrayList<>(conflict);
            without.remove(each);
            boolean stillInConflict = leastMiss(elastic.program(without, List.of()))
                    .filter(miss -> miss > ROUNDING)
                    .isPresent();
            if (stillInConflict) {
                conflict = without;
            }
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (Requirement each : conflict) {
            Optional<String> nearest = nearest(each, all);
            conflicts.add(new Conflict(each.words(), nearest, nearest.isPresent() ? nearest : nearest(each, conflict)));
        }
        return conflicts;
    }

    private Optional<String> nearest(Requirement relaxed, List<Requirement> kept) throws IOException {
        List<Requirement> others = new ArrayList<>(kept);
        others.remove(relaxed);
        return leastMiss(elastic.program(List.of(relaxed), others))
                .map(miss -> relaxed.nearest().say(miss * relaxed.scale()));
    }

    private Optional<Double> leastMiss(LinearProgram program) throws IOException {
        return switch (planner.plan(program)) {
            case PlanOutcome.Certified certified ->
                Optional.of(certified.certificate().dualBound());
            case PlanOutcome.Refused refused -> Optional.empty();
            case PlanOutcome.Infeasible infeasible -> Optional.empty();
            case PlanOutcome.Unbounded unbounded -> Optional.empty();
            case PlanOutcome.Failed failed -> Optional.empty();
        };
    }
}
