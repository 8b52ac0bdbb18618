package org.jazari.strategyfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What must not stand twice: ranks, convention numbers, ids inside one element, documents among the sources. */
final class UniquenessCheck {
    private final Assembly strategy;
    private final Findings findings;

    private UniquenessCheck(Assembly strategy, Findings findings) {
        this.strategy = strategy;
        this.findings = findings;
    }

    static void check(Assembly strategy, Findings findings) {
        new UniquenessCheck(strategy, findings).checkAll();
    }

    private void checkAll() {
        for (ElementType type : List.of(ElementType.PILLAR, ElementType.AXIS, ElementType.SECTOR)) {
            repeated(type, "order", "duplicate-order", Severity.ERROR);
        }
        repeated(ElementType.CONVENTION, "number", "duplicate-number", Severity.ERROR);
        repeated(ElementType.SOURCE, "url", "same-document", Severity.WARNING);
        repeated(ElementType.SOURCE, "sha256", "same-document", Severity.WARNING);
        nested(ElementType.PILLAR, "components");
        nested(ElementType.CONVENTION, "deliverables");
        nested(ElementType.INDICATOR, "figures");
    }

    private void repeated(ElementType type, String field, String code, Severity severity) {
        each(strategy.elements(type), element -> value(element.node().path(field)), (first, again) -> {
            Map<String, String> arguments = Map.of(
                    "type", type.key(),
                    "field", field,
                    "value", value(again.node().path(field)),
                    "first", first.id(),
                    "second", again.id());
            if (severity == Severity.ERROR) {
                findings.error(code, again.place(field), arguments);
            } else {
                findings.warning(code, again.place(field), arguments);
            }
        });
    }

    private void nested(ElementType type, String list) {
        for (Element owner : strategy.elements(type)) {
            each(
                    owner.list(list),
                    Element::id,
                    (first, again) -> findings.error(
                            "duplicate-id",
                            again.place("id"),
                            Map.of(
                                    "type", list,
                                    "id", again.id(),
                                    "first", first.place("id").toString(),
                                    "here", again.place("id").toString())));
        }
    }

    private interface Pair {
        void found(Element first, Element again);
    }

    private static void each(List<Element> elements, Function<Element, String> key, Pair pair) {
        Map<String, Element> seen = new HashMap<>();
        for (Element element : elements) {
            String value = key.apply(element);
            Element first = value.isEmpty() ? null : seen.putIfAbsent(value, element);
            if (first != null) {
                pair.found(first, element);
            }
        }
    }

    private static String value(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString("") : "";
    }
}
