package org.jazari.assessment.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jazari.assessment.AnswerProblem;
import org.jazari.assessment.Answers;
import org.jazari.assessment.DecisionTree;
import org.jazari.assessment.Ruleset;
import org.jazari.assessment.Shared;
import org.jazari.assessment.files.CheckedFile;
import org.jazari.assessment.files.RulesetFile;
import org.jazari.assessment.imports.EuAiActImport;
import org.jazari.assessment.imports.Imported;
import org.junit.jupiter.api.Test;

/** The published decision tree of the AI Act, as JSON and as YAML. */
class EuAiActTreeTest {
    private static DecisionTree tree(String file) {
        Imported imported =
                EuAiActImport.read(Shared.tree(Shared.trust("eu-ai-act/" + file)), LocalDate.of(2024, 8, 1));
        assertThat(imported.defects()).isEmpty();
        CheckedFile<Ruleset> read = RulesetFile.read("tree.json", RulesetFile.indented(imported.ruleset()));
        assertThat(read.defects()).isEmpty();
        return (DecisionTree) read.value().orElseThrow();
    }

    private static Answers answers(String... pairs) {
        Map<String, Answers.Answer> given = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.put(pairs[i], new Answers.Answer.One(pairs[i + 1]));
        }
        return new Answers(given);
    }

    private static final Answers HIGH_RISK_DEPLOYER = answers(
            "1.1", "ja",
            "1.2",
                    "we gebruiken een extern ontwikkelde toepassing zonder aanpassingen"
                            .replace(' ', '-')
                            .substring(0, 60),
            "1.3", "in-gebruik",
            "1.4.1", "ja-het-is-een-ai-systeem",
            "1.5", "nee",
            "2.0", "naar-risicogroep-bepaling",
            "2.1", "nee",
            "2.3", "geen-van-beide",
            "2.4", "ja",
            "2.7.2", "nee",
            "2.5", "ja",
            "2.9", "nee");

    @Test
    void theTreeIsWholeAndEveryAnswerLeadsOn() {
        for (String file : List.of("decision-tree.json", "decision-tree.yaml")) {
            DecisionTree tree = tree(file);
            assertThat(tree.questions()).hasSize(22);
            assertThat(tree.questions().stream()
                            .mapToInt(one -> one.answers().size())
                            .sum())
                    .isEqualTo(53);
            assertThat(tree.conclusions()).hasSize(50);
            TreeWalker walker = new TreeWalker(tree);
            assertThat(walker.reachable()).hasSize(50);
            assertThat(walker.deadEnds()).isEmpty();
        }
    }

    @Test
    void walkingGivesAConclusionItsPathAndTheWayOut() {
        TreeWalker walker = new TreeWalker(tree("decision-tree.json"));
        TreeResult result = walker.walk(HIGH_RISK_DEPLOYER);
        assertThat(result).isInstanceOf(TreeResult.Concluded.class);
        TreeResult.Concluded end = (TreeResult.Concluded) result;
        assertThat(end.conclusion()).isEqualTo("13.0.2");
        assertThat(end.path()).hasSize(12);
        assertThat(end.labels()).contains("hoog-risico AI", "gebruiksverantwoordelijke");
        List<Escape> escapes = walker.escapes(end);
        assertThat(escapes).isNotEmpty().allMatch(Escape::proven);
        assertThat(escapes.getFirst().changes()).hasSize(1);
        for (Escape escape : escapes) {
            Map<String, Answers.Answer> changed = new LinkedHashMap<>(HIGH_RISK_DEPLOYER.byQuestion());
            escape.changes().forEach(one -> changed.put(one.question(), new Answers.Answer.One(one.to())));
            escape.then().forEach(one -> changed.put(one.question(), new Answers.Answer.One(one.answer())));
            assertThat(walker.walk(new Answers(changed)))
                    .isInstanceOfSatisfying(
                            TreeResult.Concluded.class,
                            reached -> assertThat(reached.conclusion()).isEqualTo(escape.conclusion()));
        }
    }

    @Test
    void anUnfinishedWayAndUnknownAnswersAreToldByName() {
        TreeWalker walker = new TreeWalker(tree("decision-tree.json"));
        assertThat(walker.walk(answers("1.1", "ja")))
                .isInstanceOfSatisfying(
                        TreeResult.Unfinished.class,
                        one -> assertThat(one.question()).isEqualTo("1.2"));
        assertThat(walker.walk(answers("9.9", "ja", "1.1", "misschien")))
                .isInstanceOfSatisfying(
                        TreeResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(AnswerProblem::question)
                                .containsExactly("9.9", "1.1"));
    }
}
