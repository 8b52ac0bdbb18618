package org.jazari.assessment.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jazari.assessment.Answers;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Shared;
import org.jazari.assessment.files.AnswersFile;
import org.jazari.assessment.scoring.Scorer;
import org.jazari.assessment.scoring.ScoringResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many published and random answer sets of Canada's newest question bank are scored in a second of processor time. Run by bench/assessment. */
class AssessmentBench {
    private static final int SCORINGS = 60_000;
    private static final int SEARCHES = 60;

    @Test
    void scoringsPerProcessorSecond() {
        Questionnaire bank = AiaOracleTest.bank("v1.0.1");
        List<Answers> sets = new ArrayList<>();
        for (String file : List.of("answers.jsonl", "random-answers-scored.jsonl")) {
            for (JsonNode line : Shared.lines(Shared.trust("canada-aia/" + file))) {
                if (line.path("version").asString("").equals("v1.0.1")) {
                    byte[] bytes = JsonMapper.shared()
                            .writeValueAsString(line.path("data"))
                            .getBytes(StandardCharsets.UTF_8);
                    sets.add(AnswersFile.read("a.json", bytes, bank).answers());
                }
            }
        }
        Scorer scorer = new Scorer(bank);
        for (int round = 1; round <= 3; round++) {
            long begin = cpuNanos();
            int scored = 0;
            for (int i = 0; i < SCORINGS; i++) {
                scored += scorer.score(sets.get(i % sets.size())) instanceof ScoringResult.Scored ? 1 : 0;
            }
            double seconds = (cpuNanos() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.0f scorings per CPU-second (%d answer sets of %d questions)%n",
                    round,
                    scored / seconds,
                    sets.size(),
                    bank.questions().size());
        }
        long begin = cpuNanos();
        int proven = 0;
        int found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            for (var one : scorer.counterfactuals(sets.get(i % sets.size()))) {
                found++;
                proven += one.proven() ? 1 : 0;
            }
        }
        double each = (cpuNanos() - begin) / 1e6 / SEARCHES;
        System.out.printf(
                Locale.ROOT,
                "counterfactuals: %.1f ms of CPU per answer set, %d of %d proven minimal%n",
                each,
                proven,
                found);
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
