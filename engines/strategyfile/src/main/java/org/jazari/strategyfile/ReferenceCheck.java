package org.jazari.strategyfile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Every reference names an element that exists (keyword {@code x-ref} of the schema), and every source is cited somewhere. */
final class ReferenceCheck {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Assembly strategy;
    private final Findings findings;
    private final Set<String> cited = new HashSet<>();

    private ReferenceCheck(Assembly strategy, Findings findings) {
        this.strategy = strategy;
        this.findings = findings;
    }

    static void check(Assembly strategy, Findings findings) {
        ReferenceCheck check = new ReferenceCheck(strategy, findings);
        for (Document document : strategy.documents()) {
            SchemaWalk.over(document, (pointer, value, schema) -> check.visit(document, pointer, value, schema));
        }
        strategy.byId(ElementType.SOURCE).forEach((id, source) -> {
            if (!check.cited.contains(id)) {
                findings.warning("source-unused", source.place("id"), Map.of("id", id));
            }
        });
    }

    private void visit(Document document, String pointer, JsonNode value, JsonNode schema) {
        String expected = schema.path("x-ref").asString("");
        if (expected.isEmpty() || !value.isString() || document.wasRefused(pointer)) {
            return;
        }
        String id = value.stringValue();
        if (expected.equals("*")) {
            int slash = id.indexOf('/');
            expected = slash < 0 ? "" : id.substring(0, slash);
            id = id.substring(slash + 1);
        }
        Optional<ElementType> type = ElementType.find(expected);
        if (type.isEmpty() || !ID.matcher(id).matches()) {
            return; // the schema's own check has said so
        }
        if (type.get() == ElementType.SOURCE) {
            cited.add(id);
        }
        if (strategy.find(type.get(), id).isEmpty()) {
            unknown(document, pointer, type.get(), id);
        }
    }

    private void unknown(Document document, String pointer, ElementType type, String id) {
        Place place = document.value(pointer);
        Map<String, String> arguments = new TreeMap<>();
        String[] steps = place.pointer().split("/", 3);
        arguments.put(
                "ownerType",
                ElementType.findPlural(steps[0]).map(ElementType::key).orElse("strategy"));
        boolean header = steps[0].equals("strategy") || steps.length < 2;
        arguments.put("owner", header ? strategy.header().map(Element::id).orElse("") : steps[1]);
        arguments.put("expectedType", type.key());
        arguments.put("value", id);
        Collection<String> candidates =
                findings.isFull() ? List.of() : strategy.byId(type).keySet();
        Nearest.of(id, candidates).ifPresent(nearest -> arguments.put("suggestion", nearest));
        findings.error("unknown-reference", place, arguments);
    }
}
