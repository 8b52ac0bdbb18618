package org.jazari.assessment.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jazari.strategyfile.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON (RFC 8259) token by token, so that repeated names are seen and each value keeps its place. */
final class JsonReading {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(SourceTree.DEEPEST * 4)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final String file;
    private final JsonParser parser;
    private final List<Defect> defects = new ArrayList<>();
    private final Map<String, int[]> marks = new HashMap<>();

    private JsonReading(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static SourceTree read(String file, byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException broken) {
            Place start = new Place(file, 1, 1, "");
            Defect defect = new Defect("not-utf8", start, Map.of());
            return new SourceTree(file, MissingNode.getInstance(), List.of(defect), pointer -> start);
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            JsonReading reading = new JsonReading(file, parser);
            JsonNode root = reading.document();
            return new SourceTree(file, root, reading.defects, SourceTree.places(file, reading.marks));
        }
    }

    private JsonNode document() {
        try {
            if (parser.nextToken() == null) {
                defects.add(new Defect("empty-file", new Place(file, 1, 1, ""), Map.of()));
                return MissingNode.getInstance();
            }
            JsonNode root = value("", 1);
            if (parser.nextToken() != null) {
                defects.add(new Defect("json-more", place(), Map.of()));
            }
            return root;
        } catch (TooDeep deep) {
            defects.add(new Defect("nesting-too-deep", place(), Map.of("limit", String.valueOf(SourceTree.DEEPEST))));
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            Place place = at == null ? place() : new Place(file, at.getLineNr(), at.getColumnNr(), "");
            String detail = String.valueOf(broken.getOriginalMessage());
            defects.add(new Defect(
                    "json-syntax",
                    place,
                    Map.of("detail", detail.lines().findFirst().orElse(""))));
        }
        return MissingNode.getInstance();
    }

    private Place place() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(file, at.getLineNr(), at.getColumnNr(), "");
    }

    private JsonNode value(String pointer, int depth) {
        if (depth > SourceTree.DEEPEST) {
            throw new TooDeep();
        }
        TokenStreamLocation at = parser.currentTokenLocation();
        marks.put(pointer, new int[] {at.getLineNr(), at.getColumnNr()});
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(pointer, depth);
            case START_ARRAY -> array(pointer, depth);
            case VALUE_STRING -> string();
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IllegalStateException("No JSON value starts with " + token);
        };
    }

    private JsonNode string() {
        String text = parser.getString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                defects.add(new Defect("half-character", place(), Map.of()));
                return NODES.stringNode("");
            }
        }
        return NODES.stringNode(text);
    }

    private ArrayNode array(String pointer, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            array.add(value(pointer + "/" + i, depth + 1));
        }
        return array;
    }

    private ObjectNode object(String pointer, int depth) {
        ObjectNode object = NODES.objectNode();
        Map<String, Integer> lines = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place place = place();
            Integer first = lines.putIfAbsent(name, place.line());
            parser.nextToken();
            if (first == null) {
                object.set(name, value(pointer + SourceTree.step(name), depth + 1));
            } else {
                defects.add(new Defect(
                        "duplicate-key",
                        place,
                        Map.of("field", name, "line", String.valueOf(place.line()), "first", first.toString())));
                value(pointer + "/?", depth + 1);
            }
        }
        return object;
    }

    /** Ends the reading of a file that is nested deeper than any ruleset. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super(null, null, false, false);
        }
    }
}
