package org.jazari.assessment.scoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.assessment.Condition;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Questionnaire.Kind;
import org.jazari.assessment.Questionnaire.Measure;
import org.jazari.assessment.Questionnaire.Question;
import org.jazari.assessment.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as arrays. Weights are whole multiples of one unit (the inverse of their common denominator), so that sums of longs are exact.
 * An answer is the array of the chosen options' indices, null where there is none.
 */
final class Compiled {
    /** What a written answer is stored as: it holds no option. */
    static final int[] WRITTEN = {-1};

    final Questionnaire questionnaire;
    final List<Question> questions;
    final Map<String, Integer> index = new HashMap<>();
    final List<Map<String, Integer>> optionIndex = new ArrayList<>();
    final long[][] weights;
    final Measure[] measures;
    final Limits limits;
    final List<Rational> maxima;
    private final List<Test> tests = new ArrayList<>();

    /** A condition over answers. */
    @FunctionalInterface
    interface Test {
        boolean holds(int[] @Nullable [] chosen);
    }

    Compiled(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.questions = questionnaire.questions();
        this.maxima = questions.stream().map(Question::maximum).toList();
        int n = questions.size();
        weights = new long[n][];
        measures = new Measure[n];
        for (int q = 0; q < n; q++) {
            Question question = questions.get(q);
            index.put(question.id(), q);
            Map<String, Integer> options = new HashMap<>();
            for (int o = 0; o < question.options().size(); o++) {
                options.put(question.options().get(o).id(), o);
            }
            optionIndex.add(options);
            measures[q] = question.measure();
        }
        BigInteger unit = unit();
        for (int q = 0; q < n; q++) {
            weights[q] = questions.get(q).options().stream()
                    .mapToLong(option -> option.weight()
                            .numerator()
                            .multiply(unit.divide(option.weight().denominator()))
                            .longValueExact())
                    .toArray();
        }
        limits = new Limits(questionnaire, unit);
        Map<String, Optional<Condition>> sections = new HashMap<>();
        questionnaire.sections().forEach(section -> sections.put(section.id(), section.visibleWhen()));
        for (Question question : questions) {
            Test own = test(question.visibleWhen());
            Test section = test(sections.getOrDefault(question.section(), Optional.empty()));
            tests.add(chosen -> own.holds(chosen) && section.holds(chosen));
        }
        for (Question question : questions) {
            question.formerly().forEach(name -> index.putIfAbsent(name, index.get(question.id())));
        }
    }

    private BigInteger unit() {
        BigInteger unit = BigInteger.ONE;
        for (Question question : questions) {
            for (Questionnaire.Option option : question.options()) {
                BigInteger denominator = option.weight().denominator();
                unit = unit.divide(unit.gcd(denominator)).multiply(denominator);
                if (unit.bitLength() > 30) {
                    throw new IllegalArgumentException(
                            "The weights have no common denominator below 2^30; maybe write them with fewer decimals");
                }
            }
        }
        return unit;
    }

    private Test test(Optional<Condition> condition) {
        return condition.map(this::test).orElse(chosen -> true);
    }

    private Test test(Condition condition) {
        return switch (condition) {
            case Condition.All all -> {
                Test[] parts = all.parts().stream().map(this::test).toArray(Test[]::new);
                yield chosen -> {
                    for (Test part : parts) {
                        if (!part.holds(chosen)) {
                            return false;
                        }
                    }
                    return true;
                };
            }
            case Condition.AnyOf any -> {
                Test[] parts = any.parts().stream().map(this::test).toArray(Test[]::new);
                yield chosen -> {
                    for (Test part : parts) {
                        if (part.holds(chosen)) {
                            return true;
                        }
                    }
                    return false;
                };
            }
            case Condition.Not not -> {
                Test part = test(not.part());
                yield chosen -> !part.holds(chosen);
            }
            case Condition.Chosen one -> {
                int question = known(index, one.question());
                int option = known(optionIndex.get(question), one.option());
                yield chosen -> contains(chosen[question], option);
            }
            case Condition.Labelled label ->
                throw new IllegalArgumentException("A questionnaire's conditions look at answers: " + label);
        };
    }

    private static int known(Map<String, Integer> names, String name) {
        Integer found = names.get(name);
        if (found == null) {
            throw new IllegalArgumentException("A condition names \"" + name + "\", which does not exist");
        }
        return found;
    }

    static boolean contains(int @Nullable [] chosen, int option) {
        if (chosen != null) {
            for (int one : chosen) {
                if (one == option) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean visible(int question, int[] @Nullable [] chosen) {
        return tests.get(question).holds(chosen);
    }

    /** The points of an answer, in units; 0 for a question that does not count. */
    long points(int question, int @Nullable [] answer) {
        if (answer == null || answer == WRITTEN || measures[question] == Measure.NONE) {
            return 0;
        }
        long sum = 0;
        for (int option : answer) {
            sum += weights[question][option];
        }
        return sum;
    }

    boolean isMultiple(int question) {
        return questions.get(question).kind() == Kind.MULTIPLE;
    }
}
