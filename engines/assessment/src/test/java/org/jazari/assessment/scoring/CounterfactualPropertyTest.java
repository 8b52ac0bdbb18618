package org.jazari.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jazari.assessment.Answers;
import org.jazari.assessment.Condition;
import org.jazari.assessment.Headers;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Questionnaire.Kind;
import org.jazari.assessment.Questionnaire.Level;
import org.jazari.assessment.Questionnaire.Measure;
import org.jazari.assessment.Questionnaire.MitigationRule;
import org.jazari.assessment.Questionnaire.Option;
import org.jazari.assessment.Questionnaire.Question;
import org.jazari.assessment.Questionnaire.Rounding;
import org.jazari.assessment.Questionnaire.Section;
import org.jazari.assessment.Rational;
import org.jazari.assessment.Texts;

/** The search beside every possible change of answers, on small random questionnaires with conditions upon conditions. */
class CounterfactualPropertyTest {
    private static final List<Measure> MEASURES = List.of(Measure.NONE, Measure.RISK, Measure.MITIGATION);

    @Property(tries = 600)
    void noSmallerChangeExists(@ForAll long seed) {
        Random random = new Random(seed);
        Questionnaire questionnaire = questionnaire(random);
        Map<String, List<String>> base = answers(questionnaire, random);
        Scorer scorer = new Scorer(questionnaire);
        Assessment before = score(scorer, base);
        List<Counterfactual> found = scorer.counterfactuals(new Answers(given(base)));
        if (!before.complete()) {
            assertThat(found).isEmpty();
            return;
        }
        int level = before.level().orElseThrow();
        for (Counterfactual one : found) {
            boolean lower = one.direction() == Counterfactual.Direction.LOWER;
            int fewest = bruteForce(questionnaire, scorer, base, level, lower);
            assertThat(one.proven()).isTrue();
            assertThat(one.found() ? one.changes().size() : Integer.MAX_VALUE)
                    .as("%s of %s in %s", one, base, questionnaire.questions())
                    .isEqualTo(fewest);
            if (one.found()) {
                Map<String, List<String>> changed = new LinkedHashMap<>(base);
                one.changes().forEach(change -> changed.put(change.question(), change.to()));
                assertThat(score(scorer, changed).level()).isEqualTo(Optional.of(one.level()));
                assertThat(lower ? one.level() < level : one.level() > level).isTrue();
            }
        }
        int top = questionnaire.levels().size();
        assertThat(found).hasSize((level > 1 ? 1 : 0) + (level < top ? 1 : 0));
    }

    private static int bruteForce(
            Questionnaire questionnaire, Scorer scorer, Map<String, List<String>> base, int level, boolean lower) {
        int[] best = {Integer.MAX_VALUE};
        each(questionnaire, 0, new LinkedHashMap<>(), changed -> {
            int changes = 0;
            for (Question question : questionnaire.questions()) {
                if (!Objects.equals(changed.get(question.id()), base.getOrDefault(question.id(), List.of()))) {
                    changes++;
                }
            }
            if (changes >= best[0] || changes == 0) {
                return;
            }
            Assessment after = score(scorer, changed);
            boolean moved = after.complete()
                    && (lower
                            ? after.level().orElseThrow() < level
                            : after.level().orElseThrow() > level);
            if (moved && legal(questionnaire, base, changed)) {
                best[0] = changes;
            }
        });
        return best[0];
    }

    /** A changed question is asked; only an answer to one that is not asked may go, or the choices of one that needs none. */
    private static boolean legal(
            Questionnaire questionnaire, Map<String, List<String>> base, Map<String, List<String>> changed) {
        for (Question question : questionnaire.questions()) {
            List<String> from = base.getOrDefault(question.id(), List.of());
            List<String> to = changed.getOrDefault(question.id(), List.of());
            if (from.equals(to)) {
                continue;
            }
            boolean visible = holds(question.visibleWhen(), changed);
            boolean mayBeEmpty = question.kind() == Kind.MULTIPLE && !question.required();
            if (to.isEmpty() ? visible && !mayBeEmpty : !visible) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Optional<Condition> condition, Map<String, List<String>> answers) {
        return condition.isEmpty() || holds(condition.get(), answers);
    }

    private static boolean holds(Condition condition, Map<String, List<String>> answers) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().allMatch(part -> holds(part, answers));
            case Condition.AnyOf any -> any.parts().stream().anyMatch(part -> holds(part, answers));
            case Condition.Not not -> !holds(not.part(), answers);
            case Condition.Chosen one ->
                answers.getOrDefault(one.question(), List.of()).contains(one.option());
            case Condition.Labelled label -> throw new IllegalStateException();
        };
    }

    private interface Visitor {
        void visit(Map<String, List<String>> answers);
    }

    private static void each(Questionnaire questionnaire, int at, Map<String, List<String>> answers, Visitor visitor) {
        if (at == questionnaire.questions().size()) {
            visitor.visit(answers);
            return;
        }
        Question question = questionnaire.questions().get(at);
        for (List<String> answer : possible(question)) {
            answers.put(question.id(), answer);
            each(questionnaire, at + 1, answers, visitor);
        }
        answers.remove(question.id());
    }

    private static List<List<String>> possible(Question question) {
        List<List<String>> all = new ArrayList<>();
        int n = question.options().size();
        for (int subset = 0; subset < 1 << n; subset++) {
            List<String> chosen = new ArrayList<>();
            boolean exclusive = false;
            for (int i = 0; i < n; i++) {
                if ((subset >> i & 1) == 1) {
                    chosen.add(question.options().get(i).id());
                    exclusive |= question.options().get(i).exclusive();
                }
            }
            boolean fits = question.kind() == Kind.MULTIPLE ? !exclusive || chosen.size() == 1 : chosen.size() <= 1;
            if (fits) {
                all.add(chosen);
            }
        }
        return all;
    }

    private static Assessment score(Scorer scorer, Map<String, List<String>> answers) {
        return ((ScoringResult.Scored) scorer.score(new Answers(given(answers)))).assessment();
    }

    private static Map<String, Answers.Answer> given(Map<String, List<String>> answers) {
        Map<String, Answers.Answer> given = new LinkedHashMap<>();
        answers.forEach((question, chosen) -> {
            if (chosen.size() == 1) {
                given.put(question, new Answers.Answer.One(chosen.getFirst()));
            } else if (chosen.size() > 1) {
                given.put(question, new Answers.Answer.Several(chosen));
            }
        });
        return given;
    }

    private static Map<String, List<String>> answers(Questionnaire questionnaire, Random random) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            List<List<String>> possible = possible(question);
            boolean skip = random.nextInt(6) == 0 && !question.required();
            List<String> answer = skip ? List.of() : possible.get(random.nextInt(possible.size()));
            if (answer.isEmpty() && question.required() && random.nextInt(5) > 0) {
                answer = List.of(question.options().getFirst().id());
            }
            answers.put(question.id(), answer);
        }
        return answers;
    }

    private static Questionnaire questionnaire(Random random) {
        int n = 3 + random.nextInt(4);
        List<Question> questions = new ArrayList<>();
        for (int q = 0; q < n; q++) {
            Measure measure = q == 0 ? Measure.RISK : MEASURES.get(random.nextInt(3));
            if (q == 1) {
                measure = Measure.MITIGATION;
            }
            Kind kind = random.nextInt(3) == 0 ? Kind.MULTIPLE : Kind.SINGLE;
            int options = 1 + random.nextInt(3);
            List<Option> list = new ArrayList<>();
            for (int o = 0; o < options; o++) {
                long weight = measure == Measure.NONE ? 0 : random.nextInt(5) + (q < 2 && o == 0 ? 1 : 0);
                boolean exclusive = kind == Kind.MULTIPLE && random.nextInt(4) == 0;
                list.add(new Option("o" + o, Texts.none(), Rational.of(weight), exclusive));
            }
            questions.add(new Question(
                    "q" + q,
                    "s",
                    Texts.none(),
                    Texts.none(),
                    kind,
                    measure,
                    random.nextInt(3) == 0,
                    q > 0 && random.nextInt(3) > 0 ? Optional.of(condition(random, questions, 2)) : Optional.empty(),
                    list,
                    List.of(),
                    List.of()));
        }
        Optional<MitigationRule> rule = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(new MitigationRule(
                        Rational.of(1, 1 + random.nextInt(2)),
                        Rational.of(4, 5),
                        Rational.of(1 + random.nextInt(9), 20),
                        random.nextBoolean() ? Rounding.HALF_UP : Rounding.NONE));
        List<Level> levels = List.of(
                new Level(1, Texts.none(), Optional.of(Rational.of(1, 4)), List.of()),
                new Level(2, Texts.none(), Optional.of(Rational.of(1, 2)), List.of()),
                new Level(3, Texts.none(), Optional.empty(), List.of()));
        return new Questionnaire(
                Headers.madeUp(), List.of(new Section("s", Texts.none(), Optional.empty())), questions, rule, levels);
    }

    private static Condition condition(Random random, List<Question> before, int depth) {
        if (depth == 0 || random.nextInt(2) == 0) {
            Question question = before.get(random.nextInt(before.size()));
            Condition chosen = new Condition.Chosen(
                    question.id(),
                    question.options()
                            .get(random.nextInt(question.options().size()))
                            .id());
            return random.nextInt(3) == 0 ? new Condition.Not(chosen) : chosen;
        }
        List<Condition> parts = List.of(condition(random, before, depth - 1), condition(random, before, depth - 1));
        return random.nextBoolean() ? new Condition.All(parts) : new Condition.AnyOf(parts);
    }
}
