package org.jazari.strategy.office.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategySchema;
import tools.jackson.databind.JsonNode;

/** Reads the JSON Schema into forms: whatever property the schema has, the form of its type has a field for it. */
final class SchemaForms {
    /** The definition of the strategy's header. */
    static final String HEADER = "strategy";

    private static final String DEFINITIONS = "#/$defs/";
    private static final int DEFAULT_MAX_CHARACTERS = 2000;
    private static final int MAX_TEXT_CHARACTERS = 4000;
    private static final int DEFAULT_MAX_ITEMS = 50;
    private static final SchemaForms SHARED = new SchemaForms();

    private final JsonNode definitions = StrategySchema.shared().document().path("$defs");
    private final Map<String, List<FieldForm>> forms = new LinkedHashMap<>();

    private SchemaForms() {
        forms.put(HEADER, fields(HEADER, definitions.path(HEADER)));
        for (ElementType type : ElementType.values()) {
            forms.put(type.key(), fields(type.key(), definitions.path(type.key())));
        }
    }

    /** The fields of a type, by its key, or of the header. */
    static List<FieldForm> of(String definition) {
        List<FieldForm> fields = SHARED.forms.get(definition);
        if (fields == null) {
            throw new IllegalArgumentException("The schema has no element \"" + definition + "\"");
        }
        return fields;
    }

    private List<FieldForm> fields(String owner, JsonNode definition) {
        Set<String> required = new HashSet<>();
        definition.path("required").forEach(name -> required.add(name.asString()));
        List<FieldForm> fields = new ArrayList<>();
        definition
                .path("properties")
                .properties()
                .forEach(property -> fields.add(
                        field(property.getKey(), owner, required.contains(property.getKey()), property.getValue())));
        return fields;
    }

    private FieldForm field(String name, String owner, boolean required, JsonNode property) {
        String named = definitionNamed(property);
        JsonNode form = named.isEmpty() ? property : definitions.path(named);
        if (named.equals("text")) {
            return new FieldForm.Localized(name, owner, required, MAX_TEXT_CHARACTERS);
        }
        if (property.has("x-ref")) {
            return new FieldForm.Reference(name, owner, required, target(property));
        }
        if (form.has("enum")) {
            return new FieldForm.Choice(name, owner, required, strings(form.path("enum")));
        }
        return switch (form.path("type").asString("")) {
            case "string" -> line(name, owner, required, named, form);
            case "integer" -> new FieldForm.Quantity(name, owner, required, true);
            case "number" -> new FieldForm.Quantity(name, owner, required, false);
            case "boolean" -> new FieldForm.Flag(name, owner, required);
            case "object" -> new FieldForm.Group(name, owner, required, fields(named.isEmpty() ? name : named, form));
            case "array" -> list(name, owner, required, form);
            default ->
                throw new IllegalStateException("Property \"" + name + "\" of \"" + owner
                        + "\" has a form that no field edits; maybe add one to SchemaForms");
        };
    }

    private FieldForm list(String name, String owner, boolean required, JsonNode list) {
        JsonNode items = list.path("items");
        String named = definitionNamed(items);
        JsonNode form = named.isEmpty() ? items : definitions.path(named);
        if (items.has("x-ref") && !items.path("x-ref").asString().equals("*")) {
            return new FieldForm.References(name, owner, required, target(items));
        }
        if (form.path("type").asString("").equals("object")) {
            return new FieldForm.Groups(
                    name,
                    owner,
                    required,
                    fields(named.isEmpty() ? name : named, form),
                    list.path("maxItems").asInt(DEFAULT_MAX_ITEMS));
        }
        return new FieldForm.Lines(name, owner, required);
    }

    private static FieldForm line(String name, String owner, boolean required, String named, JsonNode form) {
        FieldForm.Shape shape = switch (named) {
            case "id" -> FieldForm.Shape.ID;
            case "date" -> FieldForm.Shape.DATE;
            case "period" -> FieldForm.Shape.PERIOD;
            default ->
                form.path("pattern").asString("").startsWith("^https?") ? FieldForm.Shape.URL : FieldForm.Shape.TEXT;
        };
        return new FieldForm.Line(
                name, owner, required, shape, form.path("maxLength").asInt(DEFAULT_MAX_CHARACTERS));
    }

    private static ElementType target(JsonNode reference) {
        return ElementType.find(reference.path("x-ref").asString()).orElseThrow();
    }

    private static String definitionNamed(JsonNode property) {
        String reference = property.path("$ref").asString("");
        return reference.startsWith(DEFINITIONS) ? reference.substring(DEFINITIONS.length()) : "";
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
