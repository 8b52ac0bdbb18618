package org.jazari.assessment.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Questionnaire.Measure;
import org.jazari.assessment.Rational;
import org.jazari.assessment.Shared;
import org.jazari.assessment.files.AnswersFile;
import org.jazari.assessment.files.CheckedFile;
import org.jazari.assessment.files.RulesetFile;
import org.jazari.assessment.scoring.Assessment;
import org.jazari.assessment.scoring.Scorer;
import org.jazari.assessment.scoring.ScoringResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our scores beside those of the genuine engine of Canada's Algorithmic Impact Assessment. */
class AiaOracleTest {
    private final Map<String, Scorer> scorers = new HashMap<>();

    static Questionnaire bank(String version) {
        Imported imported = AiaImport.read(
                Shared.tree(Shared.trust("canada-aia/surveys/survey-enfr-" + version + ".json")),
                LocalDate.of(2019, 4, 1));
        assertThat(imported.defects()).isEmpty();
        CheckedFile<org.jazari.assessment.Ruleset> read =
                RulesetFile.read("aia.json", RulesetFile.indented(imported.ruleset()));
        assertThat(read.defects()).isEmpty();
        return (Questionnaire) read.value().orElseThrow();
    }

    private Assessment score(String version, JsonNode data) {
        Questionnaire bank = cached(version);
        byte[] answers = JsonMapper.shared().writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
        AnswersFile.Read read = AnswersFile.read("answers.json", answers, bank);
        assertThat(read.defects()).isEmpty();
        Scorer scorer = scorers.computeIfAbsent(version, any -> new Scorer(bank));
        ScoringResult result = scorer.score(read.answers());
        assertThat(result).isInstanceOf(ScoringResult.Scored.class);
        return ((ScoringResult.Scored) result).assessment();
    }

    private final Map<String, Questionnaire> banks = new HashMap<>();

    private Questionnaire cached(String version) {
        return banks.computeIfAbsent(version, AiaOracleTest::bank);
    }

    @Test
    void everyVersionOfTheBankIsImported() {
        Map<String, List<Integer>> maxima = Map.of(
                "v.0.8a1", List.of(100, 86),
                "v0.9", List.of(107, 90),
                "v0.9.1", List.of(107, 90),
                "v0.10.0", List.of(126, 92),
                "v1.0.0", List.of(167, 154),
                "v1.0.1", List.of(167, 154));
        maxima.forEach((version, expected) -> {
            Questionnaire bank = bank(version);
            assertThat(bank.header().version()).isEqualTo(version);
            assertThat(List.of(maximum(bank, Measure.RISK), maximum(bank, Measure.MITIGATION)))
                    .as(version)
                    .isEqualTo(expected.stream().map(Rational::of).toList());
        });
        Questionnaire newest = bank("v1.0.1");
        assertThat(newest.questions()).hasSize(299 - 4);
        assertThat(newest.questions().stream()
                        .filter(question -> question.measure() == Measure.RISK)
                        .count())
                .isEqualTo(70);
    }

    private static Rational maximum(Questionnaire bank, Measure measure) {
        return bank.questions().stream()
                .filter(question -> question.measure() == measure)
                .map(Questionnaire.Question::maximum)
                .reduce(Rational.ZERO, Rational::plus);
    }

    @Test
    void publishedAnswersHaveTheGenuineScores() {
        JsonNode genuine = JsonMapper.shared()
                .readTree(Shared.trust("canada-aia/genuine-engine-scores.json").toFile());
        List<JsonNode> published = Shared.lines(Shared.trust("canada-aia/answers.jsonl"));
        assertThat(published).hasSize(genuine.size()).hasSize(24);
        for (int i = 0; i < published.size(); i++) {
            JsonNode expected = genuine.path(i);
            String version = published.get(i).path("version").asString("");
            assertThat(version).isEqualTo(expected.path("version").asString(""));
            Assessment ours = score(version, published.get(i).path("data"));
            assertThat(sums(ours))
                    .as(expected.path("title").asString(""))
                    .isEqualTo(List.of(
                            expected.path("raw").asInt(),
                            expected.path("mitigation").asInt(),
                            expected.path("current").asInt(),
                            expected.path("level").asInt()));
            assertThat(ours.level()).isEqualTo(Optional.of(ours.answersSoFarLevel()));
            assertThat(ours.hidden().stream()
                            .map(Assessment.Contribution::points)
                            .reduce(Rational.ZERO, Rational::plus))
                    .isEqualTo(Rational.of(expected.path("hiddenRaw").asInt()
                            + expected.path("hiddenMit").asInt()));
        }
    }

    @Test
    void randomAnswersHaveTheGenuineScores() {
        List<JsonNode> random = Shared.lines(Shared.trust("canada-aia/random-answers-scored.jsonl"));
        assertThat(random).hasSize(240);
        int incomplete = 0;
        for (JsonNode one : random) {
            Assessment ours = score(one.path("version").asString(""), one.path("data"));
            List<Integer> expected =
                    one.path("expect").valueStream().map(JsonNode::asInt).toList();
            assertThat(sums(ours)).isEqualTo(expected);
            boolean phase = one.path("data").has("projectDetailsPhase");
            assertThat(ours.complete()).isEqualTo(phase);
            assertThat(ours.level().isPresent()).isEqualTo(phase);
            incomplete += phase ? 0 : 1;
        }
        assertThat(incomplete).isEqualTo(77);
    }

    private static List<Integer> sums(Assessment ours) {
        return List.of(whole(ours.raw()), whole(ours.mitigation()), whole(ours.total()), ours.answersSoFarLevel());
    }

    private static int whole(Rational number) {
        assertThat(number.isWhole()).isTrue();
        return number.numerator().intValueExact();
    }
}
