package org.jazari.strategyfile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Brings the texts of an element into the form with one text per language, so that a translation added later is a change of that language only. */
final class TextForms {
    private static final String TEXT = "#/$defs/text";

    private TextForms() {}

    /** A copy of a body of a definition of the schema; unchanged where the header has no default language. */
    static ObjectNode normal(ObjectNode body, String definition, ObjectNode header) {
        ObjectNode copy = body.deepCopy();
        String language = header.path("defaultLanguage").asString("");
        if (Language.find(language).isPresent()) {
            rewrite(copy, StrategySchema.shared().definition(definition), language);
        }
        return copy;
    }

    private static void rewrite(JsonNode node, JsonNode schema, String language) {
        JsonNode resolved = StrategySchema.shared().resolve(schema);
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames().toArray(String[]::new)) {
                JsonNode field = resolved.path("properties").path(name);
                JsonNode value = object.path(name);
                if (!field.path("$ref").asString("").equals(TEXT)) {
                    rewrite(value, field, language);
                } else if (value.isString()) {
                    ObjectNode byLanguage = JsonNodeFactory.instance.objectNode();
                    byLanguage.set(language, value);
                    object.set(name, byLanguage);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (JsonNode item : array) {
                rewrite(item, resolved.path("items"), language);
            }
        }
    }
}
