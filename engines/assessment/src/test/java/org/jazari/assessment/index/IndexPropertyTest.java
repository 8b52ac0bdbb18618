package org.jazari.assessment.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jazari.assessment.Answers;
import org.jazari.assessment.Headers;
import org.jazari.assessment.Rational;
import org.jazari.assessment.Texts;
import org.jazari.assessment.WeightedIndex;
import org.jazari.assessment.WeightedIndex.Bracket;
import org.jazari.assessment.WeightedIndex.Range;
import org.jazari.assessment.WeightedIndex.Side;
import org.jazari.assessment.WeightedIndex.Variable;
import org.jazari.assessment.WeightedIndex.Weighing;
import org.jazari.assessment.index.IndexResult.Explained;

/** What the explanation says would change the side, beside every possible change of values. */
class IndexPropertyTest {
    private static final List<Side> SIDES = List.of(Side.AT_OR_BELOW, Side.BELOW, Side.AT_OR_ABOVE, Side.ABOVE);

    @Property(tries = 400)
    void singlesAndPairsAreThoseThatExist(@ForAll long seed) {
        Random random = new Random(seed);
        WeightedIndex index = index(random);
        Map<String, String> base = new LinkedHashMap<>();
        index.variables().forEach(variable -> {
            List<String> values = values(variable);
            base.put(variable.id(), values.get(random.nextInt(values.size())));
        });
        Explained explained = explain(index, base);
        TreeSet<String> singles = new TreeSet<>();
        TreeSet<String> pairs = new TreeSet<>();
        List<Variable> changeable =
                index.variables().stream().filter(Variable::changeable).toList();
        for (Variable one : changeable) {
            if (crosses(index, base, explained, one)) {
                singles.add(one.id());
            }
        }
        for (Variable one : changeable) {
            for (Variable other : changeable) {
                boolean ordered = one.id().compareTo(other.id()) < 0;
                if (ordered
                        && !singles.contains(one.id())
                        && !singles.contains(other.id())
                        && values(one).stream().anyMatch(value -> {
                            Map<String, String> changed = new LinkedHashMap<>(base);
                            changed.put(one.id(), value);
                            return crosses(index, changed, explained, other);
                        })) {
                    pairs.add(one.id() + "+" + other.id());
                }
            }
        }
        assertThat(explained.singles().stream().map(IndexResult.Change::variable))
                .containsExactlyElementsOf(singles);
        assertThat(new TreeSet<>(explained.pairs().stream()
                        .map(pair ->
                                pair.first().variable() + "+" + pair.second().variable())
                        .toList()))
                .isEqualTo(pairs);
        if (!singles.isEmpty()) {
            assertThat(explained.fewest()).isEqualTo(1);
        } else if (!pairs.isEmpty()) {
            assertThat(explained.fewest()).isEqualTo(2);
        }
        explained.pairs().forEach(pair -> {
            Map<String, String> changed = new LinkedHashMap<>(base);
            changed.put(pair.first().variable(), pair.first().to());
            changed.put(pair.second().variable(), pair.second().to());
            Explained after = explain(index, changed);
            assertThat(after.qualifies()).isNotEqualTo(explained.qualifies());
            assertThat(after.score()).isEqualTo(pair.second().score());
        });
    }

    private static boolean crosses(
            WeightedIndex index, Map<String, String> base, Explained explained, Variable variable) {
        return values(variable).stream().anyMatch(value -> {
            Map<String, String> changed = new LinkedHashMap<>(base);
            changed.put(variable.id(), value);
            return explain(index, changed).qualifies() != explained.qualifies();
        });
    }

    private static Explained explain(WeightedIndex index, Map<String, String> values) {
        Map<String, Answers.Answer> answers = new LinkedHashMap<>();
        values.forEach((id, value) -> answers.put(id, new Answers.Answer.One(value)));
        return (Explained) new IndexExplainer(index).explain(new Answers(answers));
    }

    private static List<String> values(Variable variable) {
        List<String> values = new ArrayList<>();
        switch (variable.weighing()) {
            case Weighing.Choice choice -> choice.options().forEach(option -> values.add(option.id()));
            case Weighing.Linear linear -> along(linear.range(), values);
            case Weighing.Brackets brackets -> along(brackets.range(), values);
        }
        return values;
    }

    private static void along(Range range, List<String> values) {
        for (long i = 0; i < range.size(); i++) {
            values.add(range.least().plus(range.step().times(Rational.of(i))).toString());
        }
    }

    private static WeightedIndex index(Random random) {
        List<Variable> variables = new ArrayList<>();
        int n = 2 + random.nextInt(4);
        for (int v = 0; v < n; v++) {
            Range range =
                    new Range(Rational.of(-1), Rational.of(random.nextInt(4)), Rational.of(1, 1 + random.nextInt(2)));
            Weighing weighing = switch (random.nextInt(3)) {
                case 0 -> new Weighing.Linear(range, points(random));
                case 1 ->
                    new Weighing.Brackets(
                            range,
                            List.of(
                                    new Bracket(Optional.of(Rational.ZERO), points(random)),
                                    new Bracket(Optional.of(Rational.of(2)), points(random)),
                                    new Bracket(Optional.empty(), points(random))));
                default ->
                    new Weighing.Choice(List.of(
                            new WeightedIndex.Option("a", Texts.none(), points(random)),
                            new WeightedIndex.Option("b", Texts.none(), points(random))));
            };
            variables.add(new Variable("v" + v, Texts.none(), Texts.none(), random.nextInt(4) > 0, weighing));
        }
        return new WeightedIndex(
                Headers.madeUp(),
                Rational.ZERO,
                variables,
                new WeightedIndex.CutOff(points(random), SIDES.get(random.nextInt(4)), Texts.none()),
                new WeightedIndex.Contest(Texts.none(), List.of()));
    }

    private static Rational points(Random random) {
        return Rational.of(random.nextInt(21) - 10, 1 + random.nextInt(3));
    }
}
