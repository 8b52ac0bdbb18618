package org.jazari.strategy.api;

import java.util.List;
import java.util.Optional;
import org.jazari.strategy.content.Computed;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Indicator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The strategy's data sets: one for each type of element, and one for each kind of part that elements have. */
final class DataSets {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The parts of elements that are data sets of their own, with a column that names the element. */
    private static final List<Part> PARTS = List.of(
            new Part("figures", ElementType.INDICATOR, "figures"),
            new Part("deliverables", ElementType.CONVENTION, "deliverables"),
            new Part("components", ElementType.PILLAR, "components"),
            new Part("readings", ElementType.DISCREPANCY, "readings"));

    private DataSets() {}

    /** The rows of a data set; empty when there is none of that name. */
    static Optional<ArrayNode> rows(Snapshot snapshot, String name) {
        Optional<ElementType> type = ElementType.findPlural(name);
        if (type.isPresent()) {
            ArrayNode rows = JSON.arrayNode();
            snapshot.tree().elements(type.get()).values().forEach(rows::add);
            return Optional.of(rows);
        }
        if (name.equals("computed")) {
            return Optional.of(computed(snapshot));
        }
        return PARTS.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .map(part -> parts(snapshot, part));
    }

    private static ArrayNode parts(Snapshot snapshot, Part part) {
        ArrayNode rows = JSON.arrayNode();
        snapshot.tree().elements(part.type()).forEach((id, body) -> {
            for (JsonNode item : body.path(part.field())) {
                ObjectNode row = JSON.objectNode();
                row.put(part.type().key(), id);
                row.setAll((ObjectNode) item);
                rows.add(row);
            }
        });
        return rows;
    }

    /** What formulas give, each value with the observations that it is made of. */
    private static ArrayNode computed(Snapshot snapshot) {
        ArrayNode rows = JSON.arrayNode();
        for (Indicator indicator : snapshot.strategy().indicators()) {
            for (Computed computed : snapshot.computed(indicator.id())) {
                ObjectNode row = rows.addObject();
                row.put("indicator", indicator.id());
                row.put("period", computed.period().toString());
                row.put("value", computed.value());
                row.put("approximate", computed.isApproximate());
                row.put("formula", indicator.findFormula().orElseThrow());
                ArrayNode from = row.putArray("from");
                computed.from().forEach(observation -> from.add(observation.factId()));
            }
        }
        return rows;
    }

    /** One element; empty when the strategy does not have it. */
    static Optional<ObjectNode> element(Snapshot snapshot, String plural, String id) {
        return ElementType.findPlural(plural).flatMap(type -> snapshot.tree().find(type, id));
    }

    /** An observation as a row, both times included. */
    static ObjectNode observation(Observation observation) {
        ObjectNode row = JSON.objectNode();
        row.put("id", observation.factId());
        row.put("indicator", observation.indicator());
        row.put("period", observation.period().toString());
        row.put("value", observation.value());
        put(
                row,
                "qualifier",
                observation.qualifier() == null ? null : observation.qualifier().key());
        row.put("source", observation.source());
        row.put("quote", observation.quote());
        put(row, "figure", observation.figure());
        put(row, "note", observation.note());
        row.put("recordedAt", observation.recordedAt().toString());
        row.put("recordedBy", observation.recordedBy());
        put(
                row,
                "supersededAt",
                observation.supersededAt() == null
                        ? null
                        : observation.supersededAt().toString());
        put(row, "supersededBy", observation.supersededBy());
        put(row, "withdrawnBecause", observation.withdrawnBecause());
        return row;
    }

    private static void put(ObjectNode row, String field, @Nullable String value) {
        if (value != null) {
            row.put(field, value);
        }
    }

    private record Part(String name, ElementType type, String field) {}
}
