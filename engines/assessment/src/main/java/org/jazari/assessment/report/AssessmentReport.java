package org.jazari.assessment.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jazari.assessment.LegalReference;
import org.jazari.assessment.Questionnaire;
import org.jazari.assessment.Questionnaire.Level;
import org.jazari.assessment.Questionnaire.Option;
import org.jazari.assessment.Questionnaire.Question;
import org.jazari.assessment.scoring.Assessment;
import org.jazari.assessment.scoring.Assessment.Contribution;
import org.jazari.assessment.scoring.Assessment.Threshold;
import org.jazari.assessment.scoring.Counterfactual;
import org.jazari.assessment.scoring.Counterfactual.Change;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An assessment for people and for programs. */
public final class AssessmentReport {
    private final Questionnaire questionnaire;
    private final Assessment assessment;
    private final List<Counterfactual> counterfactuals;
    private final Map<String, Question> questions = new HashMap<>();

    public AssessmentReport(Questionnaire questionnaire, Assessment assessment, List<Counterfactual> counterfactuals) {
        this.questionnaire = questionnaire;
        this.assessment = assessment;
        this.counterfactuals = List.copyOf(counterfactuals);
        questionnaire.questions().forEach(question -> questions.put(question.id(), question));
    }

    /** One JSON object; fractions are texts such as "184/5". The level is null while something is missing. */
    public String json() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.set("ruleset", Face.json(questionnaire.header()));
        report.put("outcome", assessment.complete() ? "complete" : "incomplete");
        assessment.level().ifPresentOrElse(level -> report.put("level", level), () -> report.putNull("level"));
        report.put("answersSoFarLevel", assessment.answersSoFarLevel());
        Face.put(report, "raw", assessment.raw());
        Face.put(report, "maximumRaw", assessment.maximumRaw());
        Face.put(report, "mitigation", assessment.mitigation());
        Face.put(report, "maximumMitigation", assessment.maximumMitigation());
        Face.put(report, "current", assessment.total());
        report.put("reduced", assessment.reduced());
        strings(report.putArray("missing"), assessment.missing());
        strings(report.putArray("unanswered"), assessment.unanswered());
        strings(report.putArray("superseded"), assessment.superseded());
        strings(
                report.putArray("hidden"),
                assessment.hidden().stream().map(Contribution::question).toList());
        ArrayNode thresholds = report.putArray("thresholds");
        assessment
                .thresholds()
                .forEach(one -> threshold(thresholds.addObject(), one).put("levelUpTo", one.level()));
        assessment.mitigationThreshold().ifPresent(one -> threshold(report.putObject("mitigationThreshold"), one));
        assessment.cliff().ifPresent(cliff -> {
            ObjectNode node = report.putObject("mitigationCliff");
            node.put("levelWithout", cliff.levelWithout());
            Face.put(node, "pointsAbove", cliff.pointsAbove());
        });
        contributions(report);
        ArrayNode changes = report.putArray("counterfactuals");
        counterfactuals.forEach(one -> counterfactual(changes.addObject(), one));
        duties(report.putArray("duties"));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static ObjectNode threshold(ObjectNode node, Threshold threshold) {
        Face.put(node, "value", threshold.value());
        Face.put(node, "distance", threshold.distance());
        return node;
    }

    private void contributions(ObjectNode report) {
        ArrayNode sections = report.putArray("sections");
        assessment.sections().forEach(sum -> {
            ObjectNode node = sections.addObject().put("section", sum.section());
            Face.put(node, "risk", sum.risk());
            Face.put(node, "mitigation", sum.mitigation());
        });
        ArrayNode contributions = report.putArray("contributions");
        for (Contribution one : assessment.contributions()) {
            ObjectNode node = contributions.addObject();
            node.put("question", one.question());
            if (!one.givenAs().equals(one.question())) {
                node.put("givenAs", one.givenAs());
            }
            node.put("section", one.section());
            node.put("measure", one.measure().key());
            strings(node.putArray("answer"), one.answer());
            Face.put(node, "points", one.points());
            Face.put(node, "maximum", one.maximum());
            node.put("hidden", !one.visible());
        }
    }

    private static void counterfactual(ObjectNode node, Counterfactual one) {
        node.put("direction", key(one.direction()));
        node.put("found", one.found());
        if (one.found()) {
            node.put("level", one.level());
        }
        node.put("provenMinimal", one.proven());
        node.put("examined", one.examined());
        ArrayNode changes = node.putArray("changes");
        for (Change change : one.changes()) {
            ObjectNode entry = changes.addObject();
            entry.put("question", change.question());
            entry.put("act", key(change.act()));
            strings(entry.putArray("from"), change.from());
            strings(entry.putArray("to"), change.to());
        }
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void duties(ArrayNode list) {
        level().forEach(level -> level.duties().forEach(duty -> {
            ObjectNode node = list.addObject().put("id", duty.id());
            ObjectNode text = node.putObject("text");
            duty.text().byLanguage().forEach(text::put);
            ArrayNode legal = node.putArray("legal");
            duty.legal().forEach(reference -> {
                ObjectNode entry = legal.addObject().put("toVerify", reference.toVerify());
                ObjectNode citation = entry.putObject("citation");
                reference.citation().byLanguage().forEach(citation::put);
            });
        }));
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    /** The level that was reached; none while something is missing. */
    private List<Level> level() {
        return questionnaire.levels().stream()
                .filter(level -> assessment
                        .level()
                        .filter(number -> number == level.number())
                        .isPresent())
                .toList();
    }

    /** The result as a table in a language: sums, thresholds, contributions. */
    public String table(String language) {
        ReportTexts texts = ReportTexts.in(language);
        StringBuilder out = new StringBuilder();
        Face.write(questionnaire.header(), texts, out);
        summary(texts, out);
        out.append('\n').append(texts.text("contributions")).append('\n');
        for (Contribution one : assessment.contributions()) {
            if (one.points().signum() == 0 && one.visible()) {
                continue;
            }
            Question question = question(one.question());
            out.append(String.format(
                    java.util.Locale.ROOT,
                    "%6s  %-10s  %s  [%s] %s%n",
                    one.points().rounded() + "/" + one.maximum().rounded(),
                    texts.text("measure." + one.measure().key()),
                    one.question(),
                    ReportTexts.cut(answer(question, one.answer(), texts), 40),
                    one.visible() ? ReportTexts.cut(question.text().in(language), 70) : texts.text("hidden")));
        }
        changes(texts, out);
        return out.toString();
    }

    private void summary(ReportTexts texts, StringBuilder out) {
        if (assessment.complete()) {
            level().forEach(level -> out.append(
                            texts.text("level", level.number(), level.name().in(texts.language())))
                    .append('\n'));
        } else {
            out.append(texts.text("incomplete", String.join(", ", assessment.missing())))
                    .append('\n');
        }
        out.append(texts.text(
                        "sums",
                        assessment.raw().rounded(),
                        assessment.maximumRaw().rounded(),
                        assessment.mitigation().rounded(),
                        assessment.maximumMitigation().rounded(),
                        assessment.total().rounded()))
                .append('\n');
        for (Threshold one : assessment.thresholds()) {
            out.append("  ")
                    .append(texts.text(
                            one.distance().signum() > 0 ? "threshold.above" : "threshold.within",
                            one.level(),
                            one.value().rounded(),
                            (one.distance().signum() > 0
                                            ? one.distance()
                                            : one.distance().negated())
                                    .rounded()))
                    .append('\n');
        }
        assessment
                .mitigationThreshold()
                .ifPresent(one -> out.append("  ")
                        .append(texts.text(
                                assessment.reduced() ? "mitigation.reached" : "mitigation.short",
                                one.value().rounded(),
                                (assessment.reduced()
                                                ? one.distance()
                                                : one.distance().negated())
                                        .rounded()))
                        .append('\n'));
        assessment
                .cliff()
                .ifPresent(cliff -> out.append(texts.text(
                                "cliff",
                                cliff.levelWithout(),
                                cliff.pointsAbove().rounded()))
                        .append('\n'));
        if (!assessment.hidden().isEmpty()) {
            out.append(texts.text("hidden.count", assessment.hidden().size())).append('\n');
        }
        if (!assessment.unanswered().isEmpty()) {
            out.append(texts.text("unanswered.count", assessment.unanswered().size()))
                    .append('\n');
        }
        if (!assessment.superseded().isEmpty()) {
            out.append(texts.text("superseded", String.join(", ", assessment.superseded())))
                    .append('\n');
        }
    }

    private void changes(ReportTexts texts, StringBuilder out) {
        for (Counterfactual one : counterfactuals) {
            String direction = key(one.direction());
            out.append('\n');
            if (!one.found()) {
                out.append(texts.text(one.proven() ? "no-way." + direction : "gave-up"))
                        .append('\n');
                continue;
            }
            out.append(texts.text(
                            "changes." + direction, one.level(), one.changes().size()))
                    .append(' ')
                    .append(texts.text(one.proven() ? "proven" : "not-proven"))
                    .append('\n');
            for (Change change : one.changes()) {
                Question question = question(change.question());
                out.append("  - ")
                        .append(texts.text(
                                "act." + key(change.act()),
                                change.question(),
                                ReportTexts.cut(question.text().in(texts.language()), 90),
                                ReportTexts.cut(answer(question, change.from(), texts), 60),
                                ReportTexts.cut(answer(question, change.to(), texts), 60)))
                        .append('\n');
            }
        }
    }

    private Question question(String id) {
        Question question = questions.get(id);
        if (question == null) {
            throw new IllegalArgumentException("The assessment is of another questionnaire: " + id);
        }
        return question;
    }

    private static String answer(Question question, List<String> chosen, ReportTexts texts) {
        List<String> words = question.options().stream()
                .filter(option -> chosen.contains(option.id()))
                .map(Option::text)
                .map(text -> text.in(texts.language()))
                .toList();
        return words.isEmpty() ? texts.text("nothing") : String.join("; ", words);
    }

    /** The result in sentences: what it is, what weighed most, what would change it, what must be done. */
    public String explanation(String language) {
        ReportTexts texts = ReportTexts.in(language);
        StringBuilder out = new StringBuilder();
        Face.write(questionnaire.header(), texts, out);
        summary(texts, out);
        out.append('\n').append(texts.text("most")).append('\n');
        assessment.contributions().stream()
                .filter(one -> one.points().signum() > 0)
                .sorted(Comparator.comparing(Contribution::points).reversed())
                .limit(10)
                .forEach(one -> {
                    Question question = question(one.question());
                    out.append("  - ")
                            .append(texts.text(
                                    "most.line",
                                    one.points().rounded(),
                                    texts.text("measure." + one.measure().key()),
                                    ReportTexts.cut(question.text().in(language), 120),
                                    ReportTexts.cut(answer(question, one.answer(), texts), 90)))
                            .append('\n');
                });
        changes(texts, out);
        level().forEach(level -> {
            if (!level.duties().isEmpty()) {
                out.append('\n').append(texts.text("duties", level.number())).append('\n');
            }
            level.duties().forEach(duty -> {
                out.append("  - ").append(duty.text().in(language));
                duty.legal()
                        .forEach(reference -> out.append(" (")
                                .append(citation(reference, texts))
                                .append(')'));
                out.append('\n');
            });
        });
        return out.toString();
    }

    static String citation(LegalReference reference, ReportTexts texts) {
        String citation = reference.citation().in(texts.language());
        return reference.toVerify() ? citation + " — " + texts.text("to-verify") : citation;
    }
}
