package org.jazari.assessment.report;

import java.util.Comparator;
import java.util.List;
import org.jazari.assessment.Rational;
import org.jazari.assessment.WeightedIndex;
import org.jazari.assessment.WeightedIndex.Variable;
import org.jazari.assessment.WeightedIndex.Weighing;
import org.jazari.assessment.index.IndexResult;
import org.jazari.assessment.index.IndexResult.Change;
import org.jazari.assessment.index.IndexResult.Contribution;
import org.jazari.assessment.index.IndexResult.Explained;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The score of a weighted index for the person whom it concerns, and for programs. */
public final class IndexReport {
    private static final int SHOWN_PAIRS = 5;

    private final WeightedIndex index;
    private final IndexResult result;

    public IndexReport(WeightedIndex index, IndexResult result) {
        this.index = index;
        this.result = result;
    }

    /** One JSON object; fractions are texts such as "487/50". */
    public String json() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.set("ruleset", Face.json(index.header()));
        switch (result) {
            case IndexResult.Refused refused -> report.put("outcome", "refused");
            case IndexResult.Incomplete open -> {
                report.put("outcome", "incomplete");
                open.missing().forEach(report.withArray("missing")::add);
            }
            case Explained one -> explained(report, one);
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static void explained(ObjectNode report, Explained one) {
        report.put("outcome", "complete");
        Face.put(report, "score", one.score());
        Face.put(report, "cutOff", one.cutOff());
        Face.put(report, "distance", one.distance());
        report.put("qualifies", one.qualifies());
        ArrayNode contributions = report.putArray("contributions");
        for (Contribution contribution : one.contributions()) {
            ObjectNode node = contributions.addObject();
            node.put("variable", contribution.variable());
            node.put("value", contribution.value());
            Face.put(node, "points", contribution.points());
            node.put("changeable", contribution.changeable());
        }
        report.put("fewestChanges", one.fewest());
        ArrayNode singles = report.putArray("singleChanges");
        one.singles().forEach(change -> change(singles.addObject(), change));
        ArrayNode pairs = report.putArray("pairsOfChanges");
        one.pairs().forEach(pair -> {
            ArrayNode both = pairs.addArray();
            change(both.addObject(), pair.first());
            change(both.addObject(), pair.second());
        });
    }

    private static void change(ObjectNode node, Change change) {
        node.put("variable", change.variable());
        node.put("from", change.from());
        node.put("to", change.to());
        Face.put(node, "score", change.score());
    }

    /** The same in sentences that somebody concerned can read. */
    public String text(String language) {
        ReportTexts texts = ReportTexts.in(language);
        StringBuilder out = new StringBuilder();
        Face.write(index.header(), texts, out);
        switch (result) {
            case IndexResult.Refused refused -> {}
            case IndexResult.Incomplete open ->
                out.append(texts.text("incomplete", String.join(", ", open.missing())))
                        .append('\n');
            case Explained one -> explained(one, texts, out);
        }
        return out.toString();
    }

    private void explained(Explained one, ReportTexts texts, StringBuilder out) {
        String side = index.cutOff().qualifies().key();
        out.append(texts.text("index.score", one.score().rounded(), one.cutOff().rounded()))
                .append(' ')
                .append(texts.text("index.side." + side))
                .append('\n')
                .append(index.cutOff().meaning().in(texts.language()))
                .append('\n')
                .append(texts.text(
                        one.qualifies() ? "index.yes" : "index.no",
                        absolute(one.distance()).rounded()))
                .append("\n\n")
                .append(texts.text("index.contributions"))
                .append('\n');
        one.contributions().stream()
                .sorted(Comparator.comparing((Contribution c) -> absolute(c.points()))
                        .reversed())
                .forEach(contribution -> out.append(String.format(
                        java.util.Locale.ROOT,
                        "%8s  %s: %s%n",
                        contribution.points().rounded(),
                        variable(contribution.variable()).text().in(texts.language()),
                        value(contribution.variable(), contribution.value(), texts))));
        changes(one, texts, out);
        out.append('\n')
                .append(texts.text("index.contest"))
                .append('\n')
                .append(index.contest().how().in(texts.language()))
                .append('\n');
        index.contest()
                .legal()
                .forEach(reference -> out.append("  - ")
                        .append(AssessmentReport.citation(reference, texts))
                        .append('\n'));
    }

    private void changes(Explained one, ReportTexts texts, StringBuilder out) {
        out.append('\n');
        if (one.fewest() == 0) {
            out.append(texts.text("index.no-way")).append('\n');
            return;
        }
        out.append(texts.text("index.fewest", one.fewest())).append('\n');
        for (Change change : one.singles()) {
            out.append("  - ").append(sentence(change, texts)).append('\n');
        }
        List<IndexResult.Pair> pairs =
                one.pairs().subList(0, Math.min(SHOWN_PAIRS, one.pairs().size()));
        if (!pairs.isEmpty()) {
            out.append(texts.text("index.pairs", one.pairs().size())).append('\n');
        }
        pairs.forEach(pair -> out.append("  - ")
                .append(sentence(pair.first(), texts))
                .append(texts.text("index.and"))
                .append(sentence(pair.second(), texts))
                .append('\n'));
    }

    private String sentence(Change change, ReportTexts texts) {
        return texts.text(
                "index.change",
                variable(change.variable()).text().in(texts.language()),
                value(change.variable(), change.from(), texts),
                value(change.variable(), change.to(), texts),
                change.score().rounded());
    }

    private static Rational absolute(Rational number) {
        return number.signum() < 0 ? number.negated() : number;
    }

    private Variable variable(String id) {
        return index.variables().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String value(String id, String value, ReportTexts texts) {
        Variable variable = variable(id);
        if (variable.weighing() instanceof Weighing.Choice choice) {
            return choice.options().stream()
                    .filter(option -> option.id().equals(value))
                    .findFirst()
                    .map(option -> option.text().in(texts.language()))
                    .orElse(value);
        }
        String unit = variable.unit().in(texts.language());
        String number = Rational.isWritten(value) ? Rational.parse(value).rounded() : value;
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
