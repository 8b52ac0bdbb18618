package org.jazari.assessment.report;

import java.util.List;
import org.jazari.assessment.DecisionTree;
import org.jazari.assessment.DecisionTree.Conclusion;
import org.jazari.assessment.DecisionTree.Question;
import org.jazari.assessment.tree.Escape;
import org.jazari.assessment.tree.TreeResult;
import org.jazari.assessment.tree.TreeResult.Step;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A walk through a decision tree for people and for programs. */
public final class TreeReport {
    private static final int SHOWN = 5;

    private final DecisionTree tree;
    private final TreeResult result;
    private final List<Escape> escapes;

    public TreeReport(DecisionTree tree, TreeResult result, List<Escape> escapes) {
        this.tree = tree;
        this.result = result;
        this.escapes = List.copyOf(escapes);
    }

    /** One JSON object: outcome, conclusion, path, and the nearest other conclusions. */
    public String json() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.set("ruleset", Face.json(tree.header()));
        switch (result) {
            case TreeResult.Concluded end -> {
                report.put("outcome", "complete");
                report.put("conclusion", end.conclusion());
                steps(report.putArray("path"), end.path());
                end.labels().forEach(report.putArray("labels")::add);
                end.unused().forEach(report.putArray("unused")::add);
            }
            case TreeResult.Unfinished open -> {
                report.put("outcome", "incomplete");
                report.putArray("missing").add(open.question());
                steps(report.putArray("path"), open.path());
            }
            case TreeResult.DeadEnd dead -> {
                report.put("outcome", "dead-end");
                report.put("question", dead.question());
                steps(report.putArray("path"), dead.path());
            }
            case TreeResult.Refused refused -> report.put("outcome", "refused");
        }
        ArrayNode others = report.putArray("otherConclusions");
        for (Escape escape : escapes) {
            ObjectNode node = others.addObject().put("conclusion", escape.conclusion());
            node.put("provenMinimal", escape.proven());
            ArrayNode changes = node.putArray("changes");
            escape.changes()
                    .forEach(one -> changes.addObject()
                            .put("question", one.question())
                            .put("from", one.from())
                            .put("to", one.to()));
            steps(node.putArray("then"), escape.then());
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static void steps(ArrayNode array, List<Step> steps) {
        steps.forEach(step -> {
            ObjectNode node = array.addObject().put("question", step.question()).put("answer", step.answer());
            step.labels().forEach(node.putArray("labels")::add);
        });
    }

    /** The same in sentences. */
    public String text(String language) {
        ReportTexts texts = ReportTexts.in(language);
        StringBuilder out = new StringBuilder();
        Face.write(tree.header(), texts, out);
        switch (result) {
            case TreeResult.Concluded end -> {
                Conclusion conclusion = conclusion(end.conclusion());
                out.append(texts.text(
                                "tree.conclusion",
                                end.conclusion(),
                                conclusion.text().in(language)))
                        .append('\n');
                String obligations = conclusion.obligations().in(language);
                if (!obligations.isEmpty()) {
                    out.append(ReportTexts.cut(obligations, 600)).append('\n');
                }
                path(end.path(), texts, out);
                if (!end.unused().isEmpty()) {
                    out.append(texts.text("tree.unused", String.join(", ", end.unused())))
                            .append('\n');
                }
            }
            case TreeResult.Unfinished open -> {
                out.append(texts.text("incomplete", open.question())).append('\n');
                path(open.path(), texts, out);
            }
            case TreeResult.DeadEnd dead ->
                out.append(texts.text("tree.dead-end", dead.question())).append('\n');
            case TreeResult.Refused refused -> {}
        }
        if (!escapes.isEmpty()) {
            out.append('\n').append(texts.text("tree.escapes")).append('\n');
        }
        for (Escape escape : escapes.subList(0, Math.min(SHOWN, escapes.size()))) {
            out.append("  - ")
                    .append(texts.text(
                            "tree.escape", escape.conclusion(), escape.changes().size()))
                    .append(' ')
                    .append(texts.text(escape.proven() ? "proven" : "not-proven"))
                    .append('\n');
            escape.changes()
                    .forEach(one -> out.append("      ")
                            .append(texts.text(
                                    "act.change",
                                    one.question(),
                                    ReportTexts.cut(
                                            question(one.question()).text().in(language), 90),
                                    answer(one.question(), one.from(), language),
                                    answer(one.question(), one.to(), language)))
                            .append('\n'));
            escape.then()
                    .forEach(one -> out.append("      ")
                            .append(texts.text(
                                    "tree.then", one.question(), answer(one.question(), one.answer(), language)))
                            .append('\n'));
        }
        return out.toString();
    }

    private void path(List<Step> path, ReportTexts texts, StringBuilder out) {
        out.append('\n').append(texts.text("tree.path")).append('\n');
        for (Step step : path) {
            out.append("  ")
                    .append(step.question())
                    .append("  ")
                    .append(ReportTexts.cut(question(step.question()).text().in(texts.language()), 80))
                    .append(" → ")
                    .append(answer(step.question(), step.answer(), texts.language()))
                    .append('\n');
        }
    }

    private Conclusion conclusion(String id) {
        return tree.conclusions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Question question(String id) {
        return tree.questions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String answer(String question, String answer, String language) {
        return question(question).answers().stream()
                .filter(one -> one.id().equals(answer))
                .findFirst()
                .map(one -> one.text().in(language))
                .orElse(answer);
    }
}
