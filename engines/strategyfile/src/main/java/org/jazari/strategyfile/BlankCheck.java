package org.jazari.strategyfile;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A text or quote of spaces only says nothing; the schema counts its characters and lets it pass. */
final class BlankCheck {
    private BlankCheck() {}

    static void check(Assembly strategy, Findings findings) {
        for (Document document : strategy.documents()) {
            SchemaWalk.over(document, (pointer, value, schema) -> {
                if (SchemaWalk.is(schema, "text")) {
                    value.properties()
                            .forEach(text -> tell(
                                    document, pointer + Document.step(text.getKey()), text.getValue(), 1, findings));
                    tell(document, pointer, value, 1, findings);
                } else if (schema.has("minLength")) {
                    tell(document, pointer, value, schema.path("minLength").asInt(), findings);
                }
            });
        }
    }

    private static void tell(Document document, String pointer, JsonNode value, int minLength, Findings findings) {
        if (value.isString()
                && value.stringValue().isBlank()
                && value.stringValue().length() >= minLength) {
            findings.error("empty-text", document.value(pointer), Map.of());
        }
    }
}
