package org.jazari.strategy.office.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jazari.kernel.language.Translator;
import org.jazari.strategy.office.form.FieldNames;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Period;
import org.jazari.strategyfile.StrategySchema;
import org.jazari.strategyfile.StrategyTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Values as people read them: numbers and dates in their language, elements and closed lists by name. */
final class ShownValues {
    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode definitions = StrategySchema.shared().document().path("$defs");
    private final List<StrategyTree> trees;
    private final Translator texts;

    /** @param trees where names of elements are looked up, in this order */
    ShownValues(List<StrategyTree> trees, Translator texts) {
        this.trees = List.copyOf(trees);
        this.texts = texts;
    }

    /** What the schema says about a field of a type, by its steps; a member of a list takes one step. */
    JsonNode schema(String definition, List<String> steps) {
        JsonNode schema = definitions.path(definition);
        for (String step : steps) {
            schema = resolved(schema);
            schema = schema.has("items") ? schema.path("items") : property(schema, step);
        }
        return schema;
    }

    private static JsonNode property(JsonNode schema, String step) {
        return schema.has("properties") ? schema.path("properties").path(step) : MissingNode.getInstance();
    }

    private JsonNode resolved(JsonNode schema) {
        String named = name(schema);
        return named.isEmpty() ? schema : definitions.path(named);
    }

    private static String name(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(DEFINITIONS) ? reference.substring(DEFINITIONS.length()) : "";
    }

    /** A value as text; empty where there is none. */
    String shown(@Nullable JsonNode value, JsonNode schema, String property) {
        if (value == null) {
            return "";
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(shown(item, schema.path("items"), property)));
            return String.join("\n", items);
        }
        if (value.isNumber()) {
            return texts.formats().number(value.decimalValue());
        }
        if (value.isBoolean()) {
            return FieldNames.value("boolean", value.asString(), texts);
        }
        String text = value.asString("");
        if (schema.has("x-ref")) {
            return ElementType.find(schema.path("x-ref").asString())
                    .map(type -> element(type, text))
                    .orElse(text);
        }
        return switch (name(schema)) {
            case "date", "period" ->
                Period.find(text).map(texts.formats()::period).orElse(text);
            default -> resolved(schema).has("enum") ? FieldNames.value(property, text, texts) : text;
        };
    }

    /** The name of an element, else its id. */
    String element(ElementType type, String id) {
        return trees.stream()
                .flatMap(tree -> tree.find(type, id).stream())
                .flatMap(body -> name(body).stream())
                .findFirst()
                .orElse(id);
    }

    private Optional<String> name(tools.jackson.databind.node.ObjectNode body) {
        for (String property : List.of("name", "topic", "title")) {
            JsonNode text = body.path(property);
            if (text.isString()) {
                return Optional.of(text.stringValue());
            }
            if (text.isObject() && !text.isEmpty()) {
                JsonNode own = text.path(texts.language().tag());
                JsonNode french = text.path(Language.FR.tag());
                return Optional.of((own.isString()
                                ? own
                                : french.isString() ? french : text.iterator().next())
                        .asString());
            }
        }
        return Optional.empty();
    }
}
