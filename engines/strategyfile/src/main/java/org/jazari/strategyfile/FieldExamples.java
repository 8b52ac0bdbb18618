package org.jazari.strategyfile;

import tools.jackson.databind.JsonNode;

/** An example of a field's value, made from its schema, for the remedy of a missing field. */
final class FieldExamples {
    private FieldExamples() {}

    /** The example for a field of the object schema at a JSON pointer of the schema. */
    static String of(String owner, String field) {
        StrategySchema schema = StrategySchema.shared();
        JsonNode property = schema.root().at(owner + "/properties" + Document.step(field));
        if (property.has("x-ref")) {
            return "some-" + property.path("x-ref").asString("");
        }
        String reference = property.path("$ref").asString("");
        return switch (reference) {
            case "#/$defs/id" -> "some-id";
            case "#/$defs/text" -> "\"…\"";
            case "#/$defs/date" -> "\"2030\"";
            case "#/$defs/period" -> "\"2025/2027\"";
            case "#/$defs/citation" -> "{source: some-source, quote: \"…\"}";
            default -> plain(property);
        };
    }

    private static String plain(JsonNode property) {
        if (property.has("enum")) {
            return property.path("enum").path(0).asString("");
        }
        if (property.path("pattern").asString("").equals("^[A-Z]{2}$")) {
            return "MA";
        }
        if (property.path("pattern").asString("").startsWith("^[A-Z]{2}-")) {
            return "\"MA-01\"";
        }
        return switch (property.path("type").asString("")) {
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            case "array" -> "[…]";
            default -> "\"…\"";
        };
    }
}
