package org.jazari.assessment.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.assessment.AnswerProblem;
import org.jazari.assessment.AnswerProblem.Reason;
import org.jazari.assessment.Answers;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Questionnaire.Kind;
import org.jazari.assessment.Questionnaire.Measure;
import org.jazari.assessment.Questionnaire.Question;
import org.jazari.assessment.Rational;
import org.jazari.assessment.scoring.Assessment.Cliff;
import org.jazari.assessment.scoring.Assessment.Contribution;
import org.jazari.assessment.scoring.Assessment.SectionSum;
import org.jazari.assessment.scoring.Assessment.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * Applies one questionnaire to answers, exactly and always alike. As Canada's Algorithmic Impact Assessment does, an answer to a question that
 * the other answers hide still counts; it is flagged. Safe for use by several threads.
 */
public final class Scorer {
    private final Compiled compiled;

    /**
     * Prepares a questionnaire for many scorings.
     *
     * @throws IllegalArgumentException if the ruleset has no risk weight, or reduces without a mitigation weight; its check says so before
     */
    public Scorer(Questionnaire questionnaire) {
        this.compiled = new Compiled(questionnaire);
    }

    /** The score of the answers, or why they do not fit the ruleset. */
    public ScoringResult score(Answers answers) {
        Given given = given(answers);
        return given.problems.isEmpty()
                ? new ScoringResult.Scored(assessment(given))
                : new ScoringResult.Refused(given.problems);
    }

    /** The smallest changes that lower and that raise the level; none where the answers are refused or incomplete. */
    public List<Counterfactual> counterfactuals(Answers answers) {
        Given given = given(answers);
        if (!given.problems.isEmpty() || !assessment(given).complete()) {
            return List.of();
        }
        List<Counterfactual> found = new ArrayList<>();
        for (Counterfactual.Direction direction : Counterfactual.Direction.values()) {
            new CounterfactualSearch(compiled, given.chosen, direction).run().ifPresent(found::add);
        }
        return found;
    }

    /** Answers by the questions' indices. */
    private static final class Given {
        private final int[] @Nullable [] chosen;
        private final String[] keys;
        private final List<String> superseded = new ArrayList<>();
        private final List<AnswerProblem> problems = new ArrayList<>();

        Given(int questions) {
            chosen = new int[questions][];
            keys = new String[questions];
            Arrays.fill(keys, "");
        }
    }

    private Given given(Answers answers) {
        Given given = new Given(compiled.questions.size());
        answers.byQuestion().forEach((key, answer) -> {
            Integer question = compiled.index.get(key);
            if (question == null) {
                given.problems.add(new AnswerProblem(Reason.UNKNOWN_QUESTION, key, "", questionIds()));
                return;
            }
            String id = compiled.questions.get(question).id();
            if (!id.equals(key) && answers.byQuestion().containsKey(id)) {
                given.superseded.add(key);
            } else if (!given.keys[question].isEmpty()) {
                given.problems.add(new AnswerProblem(Reason.ANSWERED_TWICE, key, given.keys[question], List.of()));
            } else {
                given.keys[question] = key;
                given.chosen[question] = options(key, question, answer, given.problems);
            }
        });
        return given;
    }

    private List<String> questionIds() {
        return compiled.questions.stream().map(Question::id).toList();
    }

    private int @Nullable [] options(String key, int at, Answers.Answer answer, List<AnswerProblem> problems) {
        Question question = compiled.questions.get(at);
        return switch (answer) {
            case Answers.Answer.One one -> {
                if (question.kind() == Kind.TEXT) {
                    yield one.value().isBlank() ? null : Compiled.WRITTEN;
                }
                yield option(key, at, one.value(), problems);
            }
            case Answers.Answer.Several several -> {
                if (question.kind() != Kind.MULTIPLE) {
                    problems.add(new AnswerProblem(
                            Reason.SEVERAL_FOR_ONE, key, String.join(", ", several.values()), List.of()));
                    yield null;
                }
                yield several(key, at, several.values(), problems);
            }
        };
    }

    private int @Nullable [] option(String key, int at, String value, List<AnswerProblem> problems) {
        Integer option = compiled.optionIndex.get(at).get(value);
        if (option == null) {
            List<String> possible = compiled.questions.get(at).options().stream()
                    .map(Questionnaire.Option::id)
                    .toList();
            problems.add(new AnswerProblem(Reason.UNKNOWN_OPTION, key, value, possible));
            return null;
        }
        return new int[] {option};
    }

    private int @Nullable [] several(String key, int at, List<String> values, List<AnswerProblem> problems) {
        int[] chosen = new int[values.size()];
        int count = 0;
        for (String value : values) {
            int[] option = option(key, at, value, problems);
            if (option == null) {
                continue;
            }
            if (contains(chosen, count, option[0])) {
                problems.add(new AnswerProblem(Reason.REPEATED_OPTION, key, value, List.of()));
            } else {
                chosen[count++] = option[0];
            }
        }
        List<Questionnaire.Option> options = compiled.questions.get(at).options();
        for (int i = 0; i < count && count > 1; i++) {
            if (options.get(chosen[i]).exclusive()) {
                problems.add(new AnswerProblem(
                        Reason.NOT_BESIDE_ANOTHER, key, options.get(chosen[i]).id(), List.of()));
            }
        }
        return count == 0 ? null : Arrays.copyOf(chosen, count);
    }

    private static boolean contains(int[] chosen, int count, int option) {
        for (int i = 0; i < count; i++) {
            if (chosen[i] == option) {
                return true;
            }
        }
        return false;
    }

    private Assessment assessment(Given given) {
        int[] @Nullable [] chosen = given.chosen;
        long raw = 0;
        long mitigation = 0;
        List<String> missing = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        List<Contribution> contributions = new ArrayList<>();
        Map<String, long[]> sums = new LinkedHashMap<>();
        compiled.questionnaire.sections().forEach(section -> sums.put(section.id(), new long[2]));
        for (int q = 0; q < chosen.length; q++) {
            Question question = compiled.questions.get(q);
            boolean visible = compiled.visible(q, chosen);
            int[] answer = chosen[q];
            if (answer == null) {
                if (visible && question.required()) {
                    missing.add(question.id());
                } else if (visible && question.measure() != Measure.NONE) {
                    unanswered.add(question.id());
                }
                continue;
            }
            if (question.measure() == Measure.NONE) {
                continue;
            }
            long points = compiled.points(q, answer);
            long[] section = sums.get(question.section());
            if (question.measure() == Measure.RISK) {
                raw += points;
            } else {
                mitigation += points;
            }
            if (section != null) {
                section[question.measure() == Measure.RISK ? 0 : 1] += points;
            }
            contributions.add(contribution(q, given.keys[q], answer, points, visible));
        }
        return assessment(raw, mitigation, missing, unanswered, given.superseded, contributions, sums);
    }

    private Contribution contribution(int q, String givenAs, int[] chosen, long points, boolean visible) {
        Question question = compiled.questions.get(q);
        List<String> answer = new ArrayList<>(chosen.length);
        for (int option : chosen) {
            answer.add(question.options().get(option).id());
        }
        return new Contribution(
                question.id(),
                givenAs,
                question.section(),
                question.measure(),
                answer,
                compiled.limits.points(points),
                compiled.maxima.get(q),
                visible);
    }

    private Assessment assessment(
            long raw,
            long mitigation,
            List<String> missing,
            List<String> unanswered,
            List<String> superseded,
            List<Contribution> contributions,
            Map<String, long[]> sums) {
        Limits limits = compiled.limits;
        boolean reduced = limits.reduces(mitigation);
        int level = limits.level(raw, reduced);
        Rational total = limits.total(raw, reduced);
        Rational mitigated = limits.points(mitigation);
        List<Threshold> thresholds = new ArrayList<>();
        for (int i = 0; i < limits.values.size(); i++) {
            Rational value = limits.values.get(i);
            thresholds.add(new Threshold(number(i), value, total.minus(value)));
        }
        int without = limits.level(raw, false);
        Optional<Cliff> cliff = reduced && without > level
                ? limits.mitigationValue.map(value -> new Cliff(number(without), mitigated.minus(value)))
                : Optional.empty();
        List<SectionSum> sections = sums.entrySet().stream()
                .filter(sum -> sum.getValue()[0] != 0 || sum.getValue()[1] != 0)
                .map(sum -> new SectionSum(
                        sum.getKey(), limits.points(sum.getValue()[0]), limits.points(sum.getValue()[1])))
                .toList();
        return new Assessment(
                compiled.questionnaire.header().id(),
                compiled.questionnaire.header().version(),
                compiled.questionnaire.header().sha256(),
                missing,
                unanswered,
                superseded,
                limits.points(raw),
                limits.maximumRaw,
                mitigated,
                limits.maximumMitigation,
                total,
                reduced,
                number(level),
                contributions,
                sections,
                thresholds,
                limits.mitigationValue.map(value -> new Threshold(0, value, mitigated.minus(value))),
                cliff);
    }

    private int number(int level) {
        return compiled.questionnaire.levels().get(level).number();
    }
}
