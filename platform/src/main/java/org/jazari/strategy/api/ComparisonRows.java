package org.jazari.strategy.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jazari.strategy.compare.Comparison;
import org.jazari.strategy.compare.ComputedChange;
import org.jazari.strategy.compare.Side;
import org.jazari.strategy.compare.TargetChange;
import org.jazari.strategy.compare.ValueChange;
import org.jazari.strategy.content.Version;
import org.jazari.strategy.content.Versions;
import org.jazari.strategy.observatory.Standing;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.FieldChange;
import org.jazari.trajectory.Assessment;
import org.jazari.trajectory.Forecast;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison of two dates as one JSON document, and as the rows of one table. */
final class ComparisonRows {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ComparisonRows() {}

    static ObjectNode document(Comparison comparison) {
        ObjectNode document = JSON.objectNode();
        document.set("from", side(comparison.from()));
        document.set("to", side(comparison.to()));
        comparison.about().ifPresent(ref -> document.put("element", ref.toString()));
        ArrayNode versions = document.putArray("versions");
        for (Version version : comparison.versions()) {
            versions.addObject()
                    .put("version", version.number())
                    .put("acceptedAt", version.acceptedAt().toString())
                    .put("title", version.title())
                    .put("fact", version.factId());
        }
        ArrayNode elements = document.putArray("elements");
        comparison.elements().forEach(change -> elements.add(element(change)));
        ArrayNode values = document.putArray("observations");
        comparison.values().forEach(change -> values.add(value(change)));
        ArrayNode computed = document.putArray("computed");
        for (ComputedChange change : comparison.computed()) {
            ObjectNode row = computed.addObject();
            row.put("indicator", change.indicator());
            row.put("period", change.period().toString());
            row.put("before", change.before().orElse(null));
            row.put("after", change.after().orElse(null));
        }
        ArrayNode targets = document.putArray("targets");
        for (TargetChange change : comparison.targets()) {
            ObjectNode row = targets.addObject();
            row.put("indicator", change.indicator());
            row.put("changed", change.changed());
            row.set("then", standing(change.then()));
            row.set("now", standing(change.now()));
        }
        return document;
    }

    private static ObjectNode side(Side side) {
        return JSON.objectNode()
                .put("moment", side.moment().toString())
                .put("day", side.day().toString())
                .put("version", side.version());
    }

    private static ObjectNode element(ElementChange change) {
        ObjectNode row = JSON.objectNode();
        row.put("type", type(change));
        row.put("id", change.id());
        row.put("change", kind(change));
        ArrayNode fields = row.putArray("fields");
        for (FieldChange field : change.fields()) {
            ObjectNode entry = fields.addObject();
            entry.put("field", field.pointer());
            entry.set("before", orNull(field.before()));
            entry.set("after", orNull(field.after()));
        }
        return row;
    }

    private static JsonNode orNull(@Nullable JsonNode value) {
        return value == null ? JSON.nullNode() : value;
    }

    private static ObjectNode value(ValueChange change) {
        ObjectNode row = JSON.objectNode();
        row.put("change", change.kind().key());
        row.set("observation", DataSets.observation(change.value()));
        change.replacement().ifPresent(replacement -> row.set("replacement", DataSets.observation(replacement)));
        return row;
    }

    private static JsonNode standing(Optional<Standing> found) {
        if (found.isEmpty()) {
            return JSON.nullNode();
        }
        Standing standing = found.get();
        Assessment assessment = standing.assessment();
        ObjectNode row = JSON.objectNode();
        row.put("status", standing.statusKey());
        row.put("target", standing.target().value());
        row.put("due", standing.target().findDue().orElseThrow().toString());
        row.put("values", standing.observed().size());
        row.put("probability", assessment.probability());
        row.put("requiredPerYear", assessment.requiredPerYear());
        row.put("achievedPerYear", assessment.achievedPerYear());
        Forecast forecast = assessment.forecast();
        if (forecast != null) {
            Forecast.Interval interval = forecast.interval(0.8);
            row.putObject("forecast")
                    .put("median", forecast.median())
                    .put("low80", interval.low())
                    .put("high80", interval.high());
        }
        ArrayNode reasons = row.putArray("reasons");
        standing.plainReasons().forEach(reasons::add);
        return row;
    }

    /** A row for each changed field, value, computed value and target. */
    static List<ObjectNode> table(Comparison comparison) {
        List<ObjectNode> rows = new ArrayList<>();
        for (ElementChange change : comparison.elements()) {
            for (FieldChange field : change.fields()) {
                rows.add(row("element", kind(change), type(change), change.id())
                        .put("field", field.pointer())
                        .put("before", text(field.before()))
                        .put("after", text(field.after())));
            }
        }
        for (ValueChange change : comparison.values()) {
            boolean came = change.kind() == ValueChange.Kind.RECORDED;
            ObjectNode row = row(
                            "observation",
                            change.kind().key(),
                            ElementType.INDICATOR.key(),
                            change.value().indicator())
                    .put("field", change.value().period().toString());
            row.put("before", came ? null : change.value().value());
            row.put(
                    "after",
                    came
                            ? change.value().value()
                            : change.replacement()
                                    .map(replacement -> replacement.value())
                                    .orElse(null));
            rows.add(row.put("fact", change.value().factId()));
        }
        for (ComputedChange change : comparison.computed()) {
            ObjectNode row = row("computed", "changed", ElementType.INDICATOR.key(), change.indicator())
                    .put("field", change.period().toString());
            row.put("before", change.before().orElse(null));
            row.put("after", change.after().orElse(null));
            rows.add(row);
        }
        for (TargetChange change : comparison.targets()) {
            rows.add(row(
                            "target",
                            change.changed() ? "changed" : "unchanged",
                            ElementType.INDICATOR.key(),
                            change.indicator())
                    .put("field", "status")
                    .put("before", change.then().map(Standing::statusKey).orElse(null))
                    .put("after", change.now().map(Standing::statusKey).orElse(null))
                    .put("probabilityBefore", probability(change.then()))
                    .put("probabilityAfter", probability(change.now())));
        }
        return rows;
    }

    private static ObjectNode row(String section, String change, String type, String id) {
        return JSON.objectNode()
                .put("section", section)
                .put("change", change)
                .put("type", type)
                .put("id", id);
    }

    private static @Nullable Double probability(Optional<Standing> standing) {
        return standing.map(found -> found.assessment().probability()).orElse(null);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null ? null : value.isString() ? value.asString() : value.toString();
    }

    private static String type(ElementChange change) {
        ElementType type = change.type();
        return type == null ? Versions.HEADER : type.key();
    }

    private static String kind(ElementChange change) {
        return change.kind() == ElementChange.Kind.REMOVED
                ? "withdrawn"
                : change.kind().name().toLowerCase(Locale.ROOT);
    }
}
