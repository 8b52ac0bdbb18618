package org.jazari.assessment.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jazari.assessment.Questionnaire.Measure;
import org.jazari.assessment.Questionnaire.Question;
import org.jazari.assessment.scoring.Counterfactual.Act;
import org.jazari.assessment.scoring.Counterfactual.Change;
import org.jazari.assessment.scoring.Counterfactual.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over the answers that decide on other questions. Once these are fixed, what is visible is fixed, and the fewest further changes
 * are found by taking the largest gains first, which is exact because the level never falls when risk rises or mitigation falls. A branch is left
 * where even the largest gains of all remaining questions, asked or not, would need as many changes as are known to suffice.
 *
 * <p>A changed question must be asked after the change, except that an answer to a question that is not asked may be withdrawn. A question that is
 * asked keeps an answer. A question that comes to be asked and needs an answer counts as a change.
 */
final class CounterfactualSearch {
    /** Combinations to look at before giving up; some seconds at most. */
    static final long MOST_EXAMINED = 60_000;

    private static final int NONE = Integer.MAX_VALUE;

    /** What changing one question brings towards the goal, in units. */
    private record Gain(int question, boolean withdrawn, long points) {}

    private final Compiled compiled;
    private final int[] @Nullable [] base;
    private final boolean lower;
    private final int level;
    private final List<Integer> gateOrder;
    private final List<List<int @Nullable []>> alternatives = new ArrayList<>();
    private final Set<Integer> gates;
    private final int[] @Nullable [] favourable;
    private final List<Gain> optimistic = new ArrayList<>();
    private long examined;
    private boolean gaveUp;
    private int fewest = NONE;
    private int[] @Nullable [] best = new int[0][];

    CounterfactualSearch(Compiled compiled, int[] @Nullable [] base, Direction direction) {
        this.compiled = compiled;
        this.base = base;
        this.lower = direction == Direction.LOWER;
        long[] sums = sums(base);
        this.level = compiled.limits.level(sums[0], compiled.limits.reduces(sums[1]));
        Map<Integer, Set<Integer>> named = new Gates(compiled).named;
        this.gateOrder = List.copyOf(named.keySet());
        this.gates = named.keySet();
        this.favourable = new int[base.length][];
        for (int q = 0; q < base.length; q++) {
            favourable[q] = new Domain(compiled, q).extreme(wantsMost(q));
        }
        for (int gate : gateOrder) {
            alternatives.add(alternatives(gate, named.getOrDefault(gate, Set.of())));
        }
        for (int q = 0; q < base.length; q++) {
            Gain visible = change(q);
            Gain hidden = withdrawal(q);
            Gain better = visible.points >= hidden.points ? visible : hidden;
            if (better.points > 0) {
                optimistic.add(better);
            }
        }
        optimistic.sort(Comparator.comparingLong(Gain::points).reversed().thenComparingInt(Gain::question));
    }

    private List<int @Nullable []> alternatives(int gate, Set<Integer> named) {
        if (named.size() > Domain.MOST_NAMED && compiled.isMultiple(gate)) {
            gaveUp = true;
            return List.of();
        }
        List<int @Nullable []> all = new ArrayList<>(new Domain(compiled, gate).alternatives(named, wantsMost(gate)));
        if (base[gate] != null && all.stream().noneMatch(one -> one == null)) {
            all.add(null);
        }
        all.removeIf(one -> same(one, base[gate]));
        return all;
    }

    private boolean wantsMost(int question) {
        return (compiled.measures[question] == Measure.MITIGATION) == lower;
    }

    /** Empty where there is no level in that direction. */
    Optional<Counterfactual> run() {
        if (lower ? level == 0 : level == compiled.limits.thresholds()) {
            return Optional.empty();
        }
        search(base.clone(), 0, 0);
        Direction direction = lower ? Direction.LOWER : Direction.HIGHER;
        if (fewest == NONE) {
            return Optional.of(new Counterfactual(direction, 0, List.of(), !gaveUp, examined));
        }
        long[] sums = sums(best);
        int reached = compiled.limits.level(sums[0], compiled.limits.reduces(sums[1]));
        if (lower ? reached >= level : reached <= level) {
            throw new IllegalStateException(
                    "The changes found do not change the level of " + Arrays.deepToString(base));
        }
        int number = compiled.questionnaire.levels().get(reached).number();
        // Where as few changes suffice as the relaxation needs, giving up elsewhere takes nothing from the proof.
        boolean proven = !gaveUp || fewest == least(base, 0, 0);
        return Optional.of(new Counterfactual(direction, number, changes(), proven, examined));
    }

    private void search(int[] @Nullable [] chosen, int nextGate, int changed) {
        if (examined >= MOST_EXAMINED) {
            gaveUp = true;
            return;
        }
        examined++;
        complete(chosen, changed);
        for (int g = nextGate; g < gateOrder.size(); g++) {
            int gate = gateOrder.get(g);
            int[] before = chosen[gate];
            for (int[] answer : alternatives.get(g)) {
                chosen[gate] = answer;
                int bound = least(chosen, changed + 1, g + 1);
                if (bound < fewest) {
                    search(chosen, g + 1, changed + 1);
                }
            }
            chosen[gate] = before;
        }
    }

    /** A bound from below: the changes made, and as few more as would do if every question not yet decided could have its best answer. */
    private int least(int[] @Nullable [] chosen, int changed, int nextGate) {
        if (changed >= fewest) {
            return NONE;
        }
        List<Gain> open = new ArrayList<>(optimistic.size());
        int decided = nextGate == 0 ? -1 : gateOrder.get(nextGate - 1);
        for (Gain gain : optimistic) {
            if (!(gates.contains(gain.question) && gain.question <= decided)) {
                open.add(gain);
            }
        }
        long[] sums = sums(chosen);
        List<Gain> taken = take(sums[0], sums[1], open);
        return taken == null ? NONE : changed + taken.size();
    }

    /** With the gates' answers fixed: the fewest further changes, if the gates' answers are possible at all. */
    private void complete(int[] @Nullable [] chosen, int changed) {
        int[] @Nullable [] answers = chosen.clone();
        int forced = 0;
        List<Gain> gains = new ArrayList<>();
        for (int q = 0; q < answers.length; q++) {
            boolean visible = compiled.visible(q, chosen);
            boolean isGate = gates.contains(q);
            if (isGate && !same(chosen[q], base[q]) && !mayStand(q, chosen[q], visible)) {
                return;
            }
            if (visible && chosen[q] == null && compiled.questions.get(q).required()) {
                if (isGate) {
                    return; // another branch answers it
                }
                answers[q] = favourable[q];
                forced++;
            } else if (!isGate) {
                gains.add(visible ? change(q) : withdrawal(q));
            }
        }
        gains.removeIf(gain -> gain.points <= 0);
        gains.sort(Comparator.comparingLong(Gain::points).reversed().thenComparingInt(Gain::question));
        long[] sums = sums(answers);
        List<Gain> taken = take(sums[0], sums[1], gains);
        if (taken == null || changed + forced + taken.size() >= fewest) {
            return;
        }
        fewest = changed + forced + taken.size();
        taken.forEach(gain -> answers[gain.question] = gain.withdrawn ? null : favourable[gain.question]);
        best = answers;
    }

    private boolean mayStand(int question, int @Nullable [] answer, boolean visible) {
        boolean optionalMultiple = compiled.isMultiple(question)
                && !compiled.questions.get(question).required();
        return answer == null ? !visible || optionalMultiple : visible;
    }

    private Gain change(int question) {
        return gain(question, false);
    }

    private Gain withdrawal(int question) {
        return gain(question, true);
    }

    private Gain gain(int question, boolean withdrawn) {
        int[] answer = withdrawn ? null : favourable[question];
        long difference = compiled.points(question, answer) - compiled.points(question, base[question]);
        return new Gain(question, withdrawn, wantsMost(question) ? difference : -difference);
    }

    /** The fewest gains, sorted from the largest, that lead from the sums to the goal; null where all of them do not. */
    private @Nullable List<Gain> take(long raw, long mitigation, List<Gain> gains) {
        List<Gain> risk = new ArrayList<>();
        List<Gain> relief = new ArrayList<>();
        for (Gain gain : gains) {
            (compiled.measures[gain.question] == Measure.RISK ? risk : relief).add(gain);
        }
        Limits limits = compiled.limits;
        // Lower: with the reduction, which mitigation may have to reach; or without looking at it. Higher: without it,
        // which mitigation may have
        // to lose; or in spite of it.
        long easy = limits.largest(lower ? level - 1 : level, lower);
        long hard = limits.largest(lower ? level - 1 : level, !lower);
        int reliefs = fewestReliefs(mitigation, relief);
        int easyRisks = reliefs == NONE ? NONE : fewestRisks(raw, easy, risk);
        int hardRisks = fewestRisks(raw, hard, risk);
        if (easyRisks == NONE && hardRisks == NONE) {
            return null;
        }
        boolean useEasy = easyRisks != NONE && (hardRisks == NONE || easyRisks + reliefs < hardRisks);
        List<Gain> taken = new ArrayList<>(risk.subList(0, useEasy ? easyRisks : hardRisks));
        if (useEasy) {
            taken.addAll(relief.subList(0, reliefs));
        }
        return taken;
    }

    private int fewestReliefs(long mitigation, List<Gain> relief) {
        long sum = mitigation;
        for (int count = 0; count <= relief.size(); count++) {
            if (compiled.limits.reduces(sum) == lower) {
                return count;
            }
            if (count < relief.size()) {
                sum += lower ? relief.get(count).points : -relief.get(count).points;
            }
        }
        return NONE;
    }

    private int fewestRisks(long raw, long largest, List<Gain> risk) {
        long sum = raw;
        for (int count = 0; count <= risk.size(); count++) {
            if (lower ? sum <= largest : sum > largest) {
                return count;
            }
            if (count < risk.size()) {
                sum += lower ? -risk.get(count).points : risk.get(count).points;
            }
        }
        return NONE;
    }

    private long[] sums(int[] @Nullable [] chosen) {
        long[] sums = new long[2];
        for (int q = 0; q < chosen.length; q++) {
            if (compiled.measures[q] != Measure.NONE) {
                sums[compiled.measures[q] == Measure.RISK ? 0 : 1] += compiled.points(q, chosen[q]);
            }
        }
        return sums;
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int q = 0; q < base.length; q++) {
            if (!same(base[q], best[q])) {
                boolean visible = compiled.visible(q, best);
                Act act = base[q] == null ? Act.ANSWER : best[q] == null && !visible ? Act.WITHDRAW : Act.CHANGE;
                Question question = compiled.questions.get(q);
                changes.add(new Change(question.id(), act, ids(question, base[q]), ids(question, best[q])));
            }
        }
        return changes;
    }

    private static List<String> ids(Question question, int @Nullable [] answer) {
        List<String> ids = new ArrayList<>();
        if (answer != null && answer != Compiled.WRITTEN) {
            for (int option : answer) {
                ids.add(question.options().get(option).id());
            }
        }
        return ids;
    }

    /** The same options, in whatever order they were chosen. */
    private static boolean same(int @Nullable [] one, int @Nullable [] other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one.length != other.length) {
            return false;
        }
        for (int option : one) {
            if (!Compiled.contains(other, option)) {
                return false;
            }
        }
        return true;
    }
}
