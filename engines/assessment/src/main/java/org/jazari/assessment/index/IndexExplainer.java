package org.jazari.assessment.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.assessment.AnswerProblem;
import org.jazari.assessment.AnswerProblem.Reason;
import org.jazari.assessment.Answers;
import org.jazari.assessment.Rational;
import org.jazari.assessment.WeightedIndex;
import org.jazari.assessment.WeightedIndex.Bracket;
import org.jazari.assessment.WeightedIndex.Range;
import org.jazari.assessment.WeightedIndex.Variable;
import org.jazari.assessment.WeightedIndex.Weighing;
import org.jazari.assessment.index.IndexResult.Change;
import org.jazari.assessment.index.IndexResult.Contribution;
import org.jazari.assessment.index.IndexResult.Pair;

/** Scores a weighted index exactly and says what would change its side of the cut-off. */
public final class IndexExplainer {
    private final WeightedIndex index;

    public IndexExplainer(WeightedIndex index) {
        this.index = index;
    }

    /** The score with its explanation. */
    public IndexResult explain(Answers answers) {
        Map<String, Variable> variables = new HashMap<>();
        index.variables().forEach(variable -> variables.put(variable.id(), variable));
        List<AnswerProblem> problems = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        answers.byQuestion().forEach((key, answer) -> {
            Variable variable = variables.get(key);
            if (variable == null) {
                problems.add(new AnswerProblem(
                        Reason.UNKNOWN_QUESTION,
                        key,
                        "",
                        index.variables().stream().map(Variable::id).toList()));
            } else {
                value(variable, answer, problems).ifPresent(value -> values.put(key, value));
            }
        });
        if (!problems.isEmpty()) {
            return new IndexResult.Refused(problems);
        }
        List<String> missing = index.variables().stream()
                .map(Variable::id)
                .filter(id -> !values.containsKey(id))
                .toList();
        return missing.isEmpty() ? explained(values) : new IndexResult.Incomplete(missing);
    }

    private static Optional<String> value(Variable variable, Answers.Answer answer, List<AnswerProblem> problems) {
        if (!(answer instanceof Answers.Answer.One(String value))) {
            problems.add(new AnswerProblem(Reason.SEVERAL_FOR_ONE, variable.id(), answer.toString(), List.of()));
            return Optional.empty();
        }
        Optional<AnswerProblem> problem = switch (variable.weighing()) {
            case Weighing.Choice choice -> {
                List<String> possible =
                        choice.options().stream().map(WeightedIndex.Option::id).toList();
                yield possible.contains(value)
                        ? Optional.empty()
                        : Optional.of(new AnswerProblem(Reason.UNKNOWN_OPTION, variable.id(), value, possible));
            }
            case Weighing.Linear linear -> outside(variable, linear.range(), value);
            case Weighing.Brackets brackets -> outside(variable, brackets.range(), value);
        };
        problem.ifPresent(problems::add);
        return problem.isPresent() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<AnswerProblem> outside(Variable variable, Range range, String value) {
        if (!Rational.isWritten(value)) {
            return Optional.of(new AnswerProblem(Reason.NOT_A_NUMBER, variable.id(), value, List.of()));
        }
        String possible = range.least() + " ... " + range.most() + " (+ " + range.step() + ")";
        return range.holds(Rational.parse(value))
                ? Optional.empty()
                : Optional.of(new AnswerProblem(Reason.OUT_OF_RANGE, variable.id(), value, List.of(possible)));
    }

    private static Rational points(Variable variable, String value) {
        return switch (variable.weighing()) {
            case Weighing.Linear linear -> linear.coefficient().times(Rational.parse(value));
            case Weighing.Brackets brackets -> points(brackets.brackets(), Rational.parse(value));
            case Weighing.Choice choice ->
                choice.options().stream()
                        .filter(option -> option.id().equals(value))
                        .findFirst()
                        .orElseThrow()
                        .points();
        };
    }

    private static Rational points(List<Bracket> brackets, Rational value) {
        for (Bracket bracket : brackets) {
            if (bracket.below().isEmpty() || value.compareTo(bracket.below().get()) < 0) {
                return bracket.points();
            }
        }
        throw new IllegalStateException("The last bracket is open");
    }

    private IndexResult.Explained explained(Map<String, String> values) {
        Rational score = index.constant();
        List<Contribution> contributions = new ArrayList<>();
        for (Variable variable : index.variables()) {
            String value = values.getOrDefault(variable.id(), "");
            Rational points = points(variable, value);
            score = score.plus(points);
            contributions.add(new Contribution(variable.id(), value, points, variable.changeable()));
        }
        Rational cutOff = index.cutOff().value();
        boolean qualifies = index.cutOff().qualifies().holds(score, cutOff);
        Rational start = score;
        List<Ladder> ladders = index.variables().stream()
                .filter(Variable::changeable)
                .map(variable -> new Ladder(variable, values.getOrDefault(variable.id(), ""), raises(qualifies)))
                .filter(ladder -> !ladder.rungs.isEmpty())
                .toList();
        List<Change> singles = new ArrayList<>();
        List<Ladder> tooShort = new ArrayList<>();
        for (Ladder ladder : ladders) {
            ladder.rungs.stream()
                    .filter(rung -> crosses(start, rung.gain(), qualifies))
                    .findFirst()
                    .ifPresentOrElse(
                            rung -> singles.add(change(ladder, rung, start, qualifies)), () -> tooShort.add(ladder));
        }
        return new IndexResult.Explained(
                score,
                cutOff,
                score.minus(cutOff),
                qualifies,
                contributions,
                singles,
                pairs(tooShort, start, qualifies),
                fewest(ladders, start, qualifies));
    }

    /** Whether the side changes by more points. */
    private boolean raises(boolean qualifies) {
        return qualifies == index.cutOff().qualifies().wantsLess();
    }

    private boolean crosses(Rational score, Rational gain, boolean qualifies) {
        Rational moved = raises(qualifies) ? score.plus(gain) : score.minus(gain);
        return index.cutOff().qualifies().holds(moved, index.cutOff().value()) != qualifies;
    }

    private Change change(Ladder ladder, Rung rung, Rational score, boolean qualifies) {
        Rational moved = raises(qualifies) ? score.plus(rung.gain()) : score.minus(rung.gain());
        return new Change(ladder.variable.id(), ladder.from, rung.value(), moved);
    }

    private List<Pair> pairs(List<Ladder> ladders, Rational score, boolean qualifies) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ladders.size(); i++) {
            for (int j = i + 1; j < ladders.size(); j++) {
                pair(ladders.get(i), ladders.get(j), score, qualifies).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    /** The two rungs that suffice together with the least sum of distances: as one climbs, the other may come down. */
    private Optional<Pair> pair(Ladder one, Ladder other, Rational score, boolean qualifies) {
        long least = Long.MAX_VALUE;
        Optional<Pair> best = Optional.empty();
        int down = other.rungs.size() - 1;
        for (Rung rung : one.rungs) {
            if (!crosses(score, rung.gain().plus(other.rungs.get(down).gain()), qualifies)) {
                continue;
            }
            while (down > 0
                    && crosses(score, rung.gain().plus(other.rungs.get(down - 1).gain()), qualifies)) {
                down--;
            }
            Rung second = other.rungs.get(down);
            long distance = rung.steps() * other.length + second.steps() * one.length;
            if (distance < least) {
                least = distance;
                Change first = change(one, rung, score, qualifies);
                best = Optional.of(new Pair(first, change(other, second, first.score(), qualifies)));
            }
        }
        return best;
    }

    private int fewest(List<Ladder> ladders, Rational score, boolean qualifies) {
        List<Rational> most = ladders.stream()
                .map(ladder -> ladder.rungs.getLast().gain())
                .sorted(Comparator.reverseOrder())
                .toList();
        Rational sum = Rational.ZERO;
        for (int count = 0; count < most.size(); count++) {
            sum = sum.plus(most.get(count));
            if (crosses(score, sum, qualifies)) {
                return count + 1;
            }
        }
        return 0;
    }

    /** Another value: how many steps away, and how many points nearer to the other side. */
    private record Rung(String value, long steps, Rational gain) {}

    /** The other values of a variable that bring something, each bringing more than all nearer ones. */
    private static final class Ladder {
        private final Variable variable;
        private final String from;
        private final List<Rung> rungs = new ArrayList<>();
        private final long length;

        Ladder(Variable variable, String from, boolean raise) {
            this.variable = variable;
            this.from = from;
            Rational now = points(variable, from);
            List<Rung> all = new ArrayList<>();
            switch (variable.weighing()) {
                case Weighing.Choice choice -> {
                    length = 1;
                    choice.options().forEach(option -> all.add(rung(option.id(), 1, now, option.points(), raise)));
                }
                case Weighing.Linear linear -> length = along(linear.range(), now, raise, all);
                case Weighing.Brackets brackets -> length = along(brackets.range(), now, raise, all);
            }
            all.sort(Comparator.comparingLong(Rung::steps));
            Rational best = Rational.ZERO;
            for (Rung rung : all) {
                if (rung.gain.compareTo(best) > 0) {
                    rungs.add(rung);
                    best = rung.gain;
                }
            }
        }

        private long along(Range range, Rational now, boolean raise, List<Rung> all) {
            Rational at = Rational.parse(from);
            for (long i = 0; i < range.size(); i++) {
                Rational value = range.least().plus(range.step().times(Rational.of(i)));
                long steps = value.minus(at)
                        .dividedBy(range.step())
                        .numerator()
                        .abs()
                        .longValueExact();
                all.add(rung(value.toString(), steps, now, points(variable, value.toString()), raise));
            }
            return Math.max(1, range.size() - 1);
        }

        private static Rung rung(String value, long steps, Rational now, Rational then, boolean raise) {
            return new Rung(value, steps, raise ? then.minus(now) : now.minus(then));
        }
    }
}
