package org.jazari.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.assessment.Answers;
import org.jazari.assessment.Condition;
import org.jazari.assessment.Headers;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Questionnaire.Kind;
import org.jazari.assessment.Questionnaire.Level;
import org.jazari.assessment.Questionnaire.Measure;
import org.jazari.assessment.Questionnaire.Option;
import org.jazari.assessment.Questionnaire.Question;
import org.jazari.assessment.Questionnaire.Section;
import org.jazari.assessment.Rational;
import org.jazari.assessment.Texts;
import org.junit.jupiter.api.Test;

/** Hundreds of questions that each decide on the next: the search stays within its bound and says what it has proved. */
class LargeQuestionnaireTest {
    private static Questionnaire chain(int questions) {
        List<Question> list = new ArrayList<>();
        for (int q = 0; q < questions; q++) {
            Optional<Condition> when = q == 0
                    ? Optional.empty()
                    : Optional.of(new Condition.Not(new Condition.Chosen("q" + (q - 1), q % 2 == 0 ? "a" : "c")));
            list.add(new Question(
                    "q" + q,
                    "s",
                    Texts.none(),
                    Texts.none(),
                    Kind.SINGLE,
                    Measure.RISK,
                    q % 3 == 0,
                    when,
                    List.of(option("a", q % 5), option("b", 1), option("c", 7 - q % 4)),
                    List.of(),
                    List.of()));
        }
        List<Level> levels = List.of(
                new Level(1, Texts.none(), Optional.of(Rational.of(1, 3)), List.of()),
                new Level(2, Texts.none(), Optional.of(Rational.of(2, 3)), List.of()),
                new Level(3, Texts.none(), Optional.empty(), List.of()));
        return new Questionnaire(
                Headers.madeUp(),
                List.of(new Section("s", Texts.none(), Optional.empty())),
                list,
                Optional.empty(),
                levels);
    }

    private static Option option(String id, long weight) {
        return new Option(id, Texts.none(), Rational.of(weight), false);
    }

    @Test
    void theBoundHoldsAndWhatIsFoundIsTrue() {
        Questionnaire chain = chain(400);
        Scorer scorer = new Scorer(chain);
        Map<String, Answers.Answer> answers = new LinkedHashMap<>();
        for (int q = 0; q < 400; q++) {
            answers.put("q" + q, new Answers.Answer.One(q % 2 == 0 ? "b" : (q % 3 == 0 ? "a" : "c")));
        }
        Assessment before = ((ScoringResult.Scored) scorer.score(new Answers(answers))).assessment();
        List<Counterfactual> found = scorer.counterfactuals(new Answers(answers));
        assertThat(before.level()).contains(2);
        assertThat(found).hasSize(2);
        for (Counterfactual one : found) {
            assertThat(one.examined()).isLessThanOrEqualTo(2 * CounterfactualSearch.MOST_EXAMINED);
            if (one.found()) {
                Map<String, Answers.Answer> changed = new LinkedHashMap<>(answers);
                one.changes().forEach(change -> {
                    changed.remove(change.question());
                    if (!change.to().isEmpty()) {
                        changed.put(
                                change.question(),
                                new Answers.Answer.One(change.to().getFirst()));
                    }
                });
                Assessment after = ((ScoringResult.Scored) scorer.score(new Answers(changed))).assessment();
                assertThat(after.level()).contains(one.level());
            }
        }
        assertThat(scorer.counterfactuals(new Answers(answers))).isEqualTo(found);
        assertThat(found.stream().map(Counterfactual::proven)).contains(false);
    }
}
