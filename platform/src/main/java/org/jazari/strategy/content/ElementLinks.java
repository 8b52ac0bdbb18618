package org.jazari.strategy.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategySchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the elements that an element refers to, by the schema's {@code x-ref} keyword. */
final class ElementLinks {
    private static final String REFERENCE = "x-ref";

    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode definitions = StrategySchema.shared().document().path("$defs");

    /** The elements that a body names, in order, each once. */
    List<ElementRef> of(ElementType type, ObjectNode body) {
        Set<ElementRef> found = new LinkedHashSet<>();
        collect(definitions.path(type.key()), body, found);
        return new ArrayList<>(found);
    }

    private void collect(JsonNode definition, JsonNode value, Set<ElementRef> found) {
        if (definition.has(REFERENCE) && value.isString()) {
            reference(definition.get(REFERENCE).asString(), value.asString()).ifPresent(found::add);
            return;
        }
        JsonNode form = resolve(definition);
        if (value.isArray()) {
            value.forEach(item -> collect(form.path("items"), item, found));
        } else if (value.isObject()) {
            value.properties()
                    .forEach(field -> collect(form.path("properties").path(field.getKey()), field.getValue(), found));
        }
    }

    private JsonNode resolve(JsonNode definition) {
        String target = definition.path("$ref").asString("");
        return target.startsWith(DEFINITIONS) ? definitions.path(target.substring(DEFINITIONS.length())) : definition;
    }

    private static Optional<ElementRef> reference(String type, String id) {
        return type.equals("*") ? ElementRef.parse(id) : ElementType.find(type).map(known -> new ElementRef(known, id));
    }
}
