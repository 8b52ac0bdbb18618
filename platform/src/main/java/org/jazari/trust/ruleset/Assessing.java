package org.jazari.trust.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jazari.assessment.AnswerProblem;
import org.jazari.assessment.Answers;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Questionnaire.Kind;
import org.jazari.assessment.report.AssessmentReport;
import org.jazari.assessment.scoring.Assessment;
import org.jazari.assessment.scoring.Scorer;
import org.jazari.assessment.scoring.ScoringResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Applies a questionnaire to answers, and states what came of it as facts hold it. */
public final class Assessing {
    private Assessing() {}

    /** What came of it. */
    public sealed interface Result {
        /**
         * A score.
         *
         * @param statement ruleset, answers, report: the payload of a fact
         */
        record Scored(Assessment assessment, ObjectNode statement) implements Result {}

        record Refused(List<AnswerProblem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Scores answers. */
    public static Result assess(Questionnaire questionnaire, Answers answers) {
        Scorer scorer = new Scorer(questionnaire);
        return switch (scorer.score(answers)) {
            case ScoringResult.Refused refused -> new Result.Refused(refused.problems());
            case ScoringResult.Scored scored ->
                new Result.Scored(
                        scored.assessment(),
                        statement(
                                questionnaire,
                                answers,
                                new AssessmentReport(
                                        questionnaire, scored.assessment(), scorer.counterfactuals(answers))));
        };
    }

    /** The duties and the ruleset's own words stay out: whoever has the ruleset, named by its hash, has them. */
    private static ObjectNode statement(Questionnaire questionnaire, Answers answers, AssessmentReport scored) {
        ObjectNode report = (ObjectNode) JsonMapper.shared().readTree(scored.json());
        report.remove(List.of("duties", "ruleset"));
        ObjectNode statement = JsonNodeFactory.instance.objectNode();
        statement
                .putObject("ruleset")
                .put("id", questionnaire.header().id())
                .put("version", questionnaire.header().version())
                .put("sha256", questionnaire.header().sha256())
                .put("status", questionnaire.header().status().key());
        ObjectNode given = statement.putObject("answers");
        answers.byQuestion().forEach((question, answer) -> {
            switch (answer) {
                case Answers.Answer.One one -> given.put(question, one.value());
                case Answers.Answer.Several several -> several.values().forEach(given.putArray(question)::add);
            }
        });
        statement.set("report", report);
        return statement;
    }

    /** Answers as a fact holds them. */
    public static Answers answers(JsonNode given) {
        Map<String, Answers.Answer> answers = new LinkedHashMap<>();
        given.properties()
                .forEach(entry -> answers.put(
                        entry.getKey(),
                        entry.getValue() instanceof ArrayNode several
                                ? new Answers.Answer.Several(several.valueStream()
                                        .map(JsonNode::asString)
                                        .toList())
                                : new Answers.Answer.One(entry.getValue().asString())));
        return new Answers(answers);
    }

    /** Answers as a form sends them: what is left empty is not answered. */
    public static Answers answers(Questionnaire questionnaire, Map<String, String[]> parameters) {
        Map<String, Answers.Answer> answers = new LinkedHashMap<>();
        questionnaire.questions().forEach(question -> {
            List<String> given = new ArrayList<>(List.of(parameters.getOrDefault("q." + question.id(), new String[0])));
            given.removeIf(String::isBlank);
            if (!given.isEmpty()) {
                answers.put(
                        question.id(),
                        question.kind() == Kind.MULTIPLE
                                ? new Answers.Answer.Several(given)
                                : new Answers.Answer.One(given.getFirst().strip()));
            }
        });
        return new Answers(answers);
    }
}
