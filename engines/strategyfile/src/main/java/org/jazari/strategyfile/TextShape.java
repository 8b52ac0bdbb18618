package org.jazari.strategyfile;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Says in one sentence why a text (a plain string or one string per language) is none; the schema itself would give four. */
final class TextShape {
    private static final int LONGEST = 4_000;

    private final Document document;
    private final Findings findings;

    TextShape(Document document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    void check(String pointer) {
        JsonNode text = document.root().at(pointer);
        if (!text.isObject()) {
            checkString(pointer, text);
            return;
        }
        if (text.isEmpty()) {
            findings.error("empty-text", document.value(pointer), Map.of());
        }
        for (Map.Entry<String, JsonNode> entry : text.properties()) {
            String own = pointer + Document.step(entry.getKey());
            if (Language.find(entry.getKey()).isPresent()) {
                if (!document.wasRefused(own)) {
                    checkString(own, entry.getValue());
                }
            } else {
                findings.error("unknown-language", document.key(own), Map.of("value", entry.getKey()));
            }
        }
    }

    private void checkString(String pointer, JsonNode value) {
        Place place = document.value(pointer);
        if (value.isNull()) {
            findings.error("empty-value", place, Map.of("expectedKind", "text"));
        } else if (value.isNumber() || value.isBoolean()) {
            findings.error("unquoted-text", place, Map.of("value", value.asString("")));
        } else if (!value.isString()) {
            Map<String, String> arguments = new TreeMap<>();
            arguments.put("value", SchemaCheck.shown(value));
            arguments.put("expectedKind", "text");
            arguments.put("foundKind", SchemaCheck.kind(value));
            findings.error("wrong-type", place, arguments);
        } else if (value.stringValue().isEmpty()) {
            findings.error("empty-text", place, Map.of());
        } else {
            int length =
                    value.stringValue().codePointCount(0, value.stringValue().length());
            if (length > LONGEST) {
                findings.error(
                        "too-long", place, Map.of("found", String.valueOf(length), "limit", String.valueOf(LONGEST)));
            }
        }
    }
}
