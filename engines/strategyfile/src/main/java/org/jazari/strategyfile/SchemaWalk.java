package org.jazari.strategyfile;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Walks over a document beside its schema, so that a check can look at every text, date or reference wherever it stands. */
final class SchemaWalk {
    /** Sees each value with the schema that holds for it, references of the schema not yet followed. */
    interface Visitor {
        void visit(String pointer, JsonNode value, JsonNode schema);
    }

    private final StrategySchema schema = StrategySchema.shared();
    private final Visitor visitor;

    private SchemaWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    static void over(Document document, Visitor visitor) {
        new SchemaWalk(visitor)
                .walk("", document.root(), StrategySchema.shared().root());
    }

    private void walk(String pointer, JsonNode value, JsonNode declared) {
        visitor.visit(pointer, value, declared);
        JsonNode resolved = schema.resolve(declared);
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                JsonNode property = resolved.path("properties").path(field.getKey());
                if (!property.isMissingNode()) {
                    walk(pointer + Document.step(field.getKey()), field.getValue(), property);
                }
            }
        } else if (value.isArray() && resolved.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                walk(pointer + "/" + i, value.path(i), resolved.path("items"));
            }
        }
    }

    static boolean is(JsonNode schema, String definition) {
        return schema.path("$ref").asString("").equals("#/$defs/" + definition);
    }
}
