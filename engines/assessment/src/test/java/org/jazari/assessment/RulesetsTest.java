package org.jazari.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jazari.assessment.Questionnaire.Kind;
import org.jazari.assessment.Questionnaire.Measure;
import org.jazari.assessment.Questionnaire.Option;
import org.jazari.assessment.Questionnaire.Question;
import org.jazari.assessment.files.AnswersFile;
import org.jazari.assessment.files.CheckedFile;
import org.jazari.assessment.files.RulesetFile;
import org.jazari.assessment.index.IndexExplainer;
import org.jazari.assessment.index.IndexResult;
import org.jazari.assessment.report.AssessmentReport;
import org.jazari.assessment.report.IndexReport;
import org.jazari.assessment.scoring.Assessment;
import org.jazari.assessment.scoring.Counterfactual;
import org.jazari.assessment.scoring.Scorer;
import org.jazari.assessment.scoring.ScoringResult;
import org.junit.jupiter.api.Test;

/** The project's own rulesets as data. */
class RulesetsTest {
    private static final Path RULESETS = Path.of("../../rulesets");

    private static Ruleset read(String folder) {
        Path file = RULESETS.resolve(folder).resolve("ruleset.yaml");
        CheckedFile<Ruleset> read = RulesetFile.read("ruleset.yaml", Shared.bytes(file));
        assertThat(read.defects()).isEmpty();
        return read.value().orElseThrow();
    }

    private static Questionnaire morocco() {
        return (Questionnaire) read("morocco-responsible-ai");
    }

    @Test
    void theProposalSaysSoAndMarksEachLegalReference() {
        Questionnaire morocco = morocco();
        assertThat(morocco.header().status()).isEqualTo(Status.PROPOSAL);
        assertThat(morocco.header().languages()).containsExactly("fr", "ar", "en");
        assertThat(morocco.questions()).hasSizeBetween(35, 60);
        assertThat(morocco.levels()).hasSize(4);
        List<LegalReference> legal = Stream.concat(
                        morocco.questions().stream().flatMap(question -> question.legal().stream()),
                        morocco.levels().stream()
                                .flatMap(level -> level.duties().stream())
                                .flatMap(duty -> duty.legal().stream()))
                .toList();
        assertThat(legal).hasSizeGreaterThan(30).allMatch(LegalReference::toVerify);
        for (int level = 1; level < 4; level++) {
            assertThat(morocco.levels().get(level).duties())
                    .containsAll(morocco.levels().get(level - 1).duties())
                    .hasSizeGreaterThan(morocco.levels().get(level - 1).duties().size());
        }
    }

    @Test
    void everySectionAndEveryWeightCounts() {
        Questionnaire morocco = morocco();
        // What a system is for cannot be mitigated; everything else can.
        for (Questionnaire.Section section :
                morocco.sections().subList(1, morocco.sections().size())) {
            assertThat(morocco.questions().stream()
                            .filter(question -> question.section().equals(section.id()))
                            .map(Question::measure))
                    .as(section.id())
                    .contains(Measure.RISK, Measure.MITIGATION);
        }
        for (Question question : morocco.questions()) {
            assertThat(question.required()).as(question.id()).isTrue();
            if (question.measure() != Measure.NONE) {
                assertThat(question.options().stream().map(Option::weight))
                        .as(question.id())
                        .contains(Rational.ZERO);
                assertThat(question.maximum().signum()).as(question.id()).isPositive();
                assertThat(question.maximum().compareTo(Rational.of(10)) < 0)
                        .as(question.id())
                        .isTrue();
            }
        }
    }

    @Test
    void eachLevelIsReachedWithAndWithoutMitigation() {
        Questionnaire morocco = morocco();
        Scorer scorer = new Scorer(morocco);
        for (boolean mitigated : List.of(false, true)) {
            Set<Integer> reached = new TreeSet<>();
            for (int heavy = 0; heavy <= morocco.questions().size(); heavy++) {
                Map<String, Answers.Answer> answers = new LinkedHashMap<>();
                for (int q = 0; q < morocco.questions().size(); q++) {
                    Question question = morocco.questions().get(q);
                    boolean most = question.measure() == Measure.MITIGATION ? mitigated : q < heavy;
                    answers.put(question.id(), answer(question, most));
                }
                Assessment assessment = ((ScoringResult.Scored) scorer.score(new Answers(answers))).assessment();
                assertThat(assessment.complete()).isTrue();
                assertThat(assessment.reduced()).isEqualTo(mitigated);
                reached.add(assessment.level().orElseThrow());
            }
            assertThat(reached).containsExactly(1, 2, 3, 4);
        }
        Assessment empty = ((ScoringResult.Scored) scorer.score(new Answers(Map.of()))).assessment();
        assertThat(empty.complete()).isFalse();
        assertThat(empty.level()).isEmpty();
    }

    private static Answers.Answer answer(Question question, boolean most) {
        if (question.kind() == Kind.MULTIPLE) {
            return new Answers.Answer.Several(question.options().stream()
                    .filter(option -> option.exclusive() != most)
                    .map(Option::id)
                    .toList());
        }
        Option best = question.options().getFirst();
        for (Option option : question.options()) {
            int order = option.weight().compareTo(best.weight());
            best = (most ? order > 0 : order < 0) ? option : best;
        }
        return new Answers.Answer.One(best.id());
    }

    @Test
    void aSystemIsAssessedAndExplainedInThreeLanguages() {
        Questionnaire morocco = morocco();
        Map<String, Answers.Answer> answers = new LinkedHashMap<>();
        for (int q = 0; q < morocco.questions().size(); q++) {
            answers.put(
                    morocco.questions().get(q).id(), answer(morocco.questions().get(q), q % 2 == 0));
        }
        Scorer scorer = new Scorer(morocco);
        Assessment assessment = ((ScoringResult.Scored) scorer.score(new Answers(answers))).assessment();
        List<Counterfactual> counterfactuals = scorer.counterfactuals(new Answers(answers));
        assertThat(counterfactuals).hasSize(2).allMatch(Counterfactual::proven).allMatch(Counterfactual::found);
        AssessmentReport report = new AssessmentReport(morocco, assessment, counterfactuals);
        for (String language : List.of("fr", "ar", "en")) {
            assertThat(report.explanation(language))
                    .contains(morocco.header().notice().in(language))
                    .contains(morocco.header().sha256())
                    .doesNotContain("{0}", "{1}");
        }
    }

    @Test
    void theDemonstrationIndexSaysThatItIsInvented() {
        WeightedIndex index = (WeightedIndex) read("demonstration-household-index");
        assertThat(index.header().status()).isEqualTo(Status.DEMONSTRATION);
        assertThat(index.variables()).hasSizeGreaterThan(30);
        assertThat(index.cutOff().value()).isEqualTo(Rational.parse("9.74"));
        AnswersFile.Read answers = AnswersFile.read(
                "answers.yaml",
                Shared.bytes(RULESETS.resolve("demonstration-household-index/answers-example.yaml")),
                index);
        assertThat(answers.defects()).isEmpty();
        IndexResult result = new IndexExplainer(index).explain(answers.answers());
        assertThat(result).isInstanceOfSatisfying(IndexResult.Explained.class, explained -> {
            assertThat(explained.qualifies()).isFalse();
            assertThat(explained.contributions().stream()
                            .map(IndexResult.Contribution::points)
                            .reduce(index.constant(), Rational::plus))
                    .isEqualTo(explained.score());
            assertThat(explained.fewest()).isEqualTo(2);
            assertThat(explained.singles()).isEmpty();
            assertThat(explained.pairs()).isNotEmpty();
        });
        assertThat(new IndexReport(index, result).text("fr"))
                .contains("Inventé")
                .contains("Comment contester");
    }
}
