package org.jazari.strategyfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The JSON Schema of a strategy, for checks and for forms that follow it. */
public final class StrategySchema {
    private static final StrategySchema SHARED = load();

    private final JsonNode document;

    private StrategySchema(JsonNode document) {
        this.document = document;
    }

    /** The schema of this version. */
    public static StrategySchema shared() {
        return SHARED;
    }

    private static StrategySchema load() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        try (InputStream in = StrategySchema.class.getResourceAsStream("strategy.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("strategy.schema.json is not among the module's resources");
            }
            return new StrategySchema(mapper.readTree(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The whole schema; a copy. */
    public JsonNode document() {
        return document.deepCopy();
    }

    /** The definition of an element's type: its properties, what is required, descriptions; a copy. */
    public JsonNode definition(ElementType type) {
        return definition(type.key()).deepCopy();
    }

    /** The definition of the header; a copy. */
    public JsonNode headerDefinition() {
        return definition("strategy").deepCopy();
    }

    JsonNode root() {
        return document;
    }

    /** A definition by name, such as {@code citation}; the missing node where there is none. */
    JsonNode definition(String name) {
        return document.path("$defs").path(name);
    }

    /** The schema itself, or the definition that it refers to. */
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return schema;
        }
        return reference.startsWith("#/$defs/") ? definition(reference.substring(8)) : MissingNode.getInstance();
    }
}
