package org.jazari.strategyfile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One YAML file to a document, from the parser's events, so that anchors, tags and repeated keys are seen and every value keeps its place.
 * Reading goes on after each problem but a broken syntax and too deep a nesting.
 */
final class YamlReading {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Findings findings;
    private final Document document;
    private final ParserImpl events;
    private int depth;

    private YamlReading(String file, String text, Findings findings) {
        this.findings = findings;
        this.document = new Document(file);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Limits.FILE_BYTES);
        this.events = new ParserImpl(new StreamReader(text), options);
    }

    static Document document(String file, String text, Findings findings) {
        String clean = TextHygiene.check(file, text, findings);
        YamlReading reading = new YamlReading(file, clean, findings);
        try {
            reading.readAll();
        } catch (TooDeep tooDeep) {
            findings.error(
                    "nesting-too-deep", reading.place(tooDeep.mark), Map.of("limit", String.valueOf(Limits.DEPTH)));
        } catch (MarkedYAMLException broken) {
            YamlSyntax.report(file, broken, findings);
        } catch (YAMLException broken) {
            findings.error("yaml-syntax", Place.of(file), Map.of("detail", String.valueOf(broken.getMessage())));
        }
        return reading.document;
    }

    private void readAll() {
        events.getEvent(); // stream start
        if (events.checkEvent(Event.ID.StreamEnd)) {
            findings.error("empty-file", Place.of(document.file(), 1, 1), Map.of());
            return;
        }
        events.getEvent(); // document start
        Mark start = events.peekEvent().getStartMark();
        boolean mapping = events.checkEvent(Event.ID.MappingStart);
        JsonNode root = node("");
        if (root instanceof ObjectNode object) {
            document.setRoot(object);
        } else if (!mapping) {
            String code = root.isNull() ? "empty-file" : "not-a-mapping";
            findings.error(code, place(start), Map.of());
        }
        events.getEvent(); // document end
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            findings.error("several-documents", place(events.peekEvent().getStartMark()), Map.of());
            while (!events.checkEvent(Event.ID.StreamEnd)) {
                events.getEvent();
            }
        }
    }

    private JsonNode node(String pointer) {
        Event event = events.getEvent();
        Mark mark = event.getStartMark();
        document.markValue(pointer, mark.getLine() + 1, mark.getColumn() + 1);
        if (event instanceof AliasEvent alias) {
            findings.error("yaml-alias", document.value(pointer), Map.of("name", alias.getAnchor()));
            document.refuse(pointer);
            return NODES.nullNode();
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor() != null) {
            findings.error("yaml-anchor", document.value(pointer), Map.of("name", anchored.getAnchor()));
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, pointer);
            case SequenceStartEvent sequence -> {
                refuseTag(sequence.getTag(), pointer);
                yield sequence(mark, pointer);
            }
            case MappingStartEvent mapping -> {
                refuseTag(mapping.getTag(), pointer);
                yield mapping(mark, pointer);
            }
            default -> throw new IllegalStateException("No node starts with " + event);
        };
    }

    private JsonNode scalar(ScalarEvent scalar, String pointer) {
        refuseTag(scalar.getTag(), pointer);
        String value = scalar.getValue();
        if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN || scalar.getTag() != null) {
            TextHygiene.checkEscaped(value, scalar.getScalarStyle(), document.value(pointer), findings);
            return NODES.stringNode(value);
        }
        CoreScalar read = CoreScalar.of(value);
        if (!read.problem().isEmpty()) {
            findings.error(read.problem(), document.value(pointer), Map.of("value", value));
            document.refuse(pointer);
        }
        return read.node();
    }

    private ArrayNode sequence(Mark mark, String pointer) {
        deeper(mark);
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; !events.checkEvent(Event.ID.SequenceEnd); i++) {
            array.add(node(pointer + "/" + i));
        }
        events.getEvent();
        depth--;
        return array;
    }

    private ObjectNode mapping(Mark mark, String pointer) {
        deeper(mark);
        ObjectNode object = NODES.objectNode();
        Map<String, Integer> lines = new HashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            entry(pointer, object, lines);
        }
        events.getEvent();
        depth--;
        return object;
    }

    private void entry(String pointer, ObjectNode object, Map<String, Integer> lines) {
        Mark mark = events.peekEvent().getStartMark();
        if (!events.checkEvent(Event.ID.Scalar)) {
            findings.error("key-not-text", place(mark), Map.of());
            node(pointer + "/?");
            node(pointer + "/?");
            return;
        }
        ScalarEvent key = (ScalarEvent) events.getEvent();
        String name = key.getValue();
        Place place = place(mark);
        if (key.getAnchor() != null) {
            findings.error("yaml-anchor", place, Map.of("name", key.getAnchor()));
        }
        if (name.equals("<<") && key.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN) {
            findings.error("yaml-merge-key", place, Map.of());
            node(pointer + "/?");
            return;
        }
        Integer first = lines.putIfAbsent(name, mark.getLine() + 1);
        if (first != null) {
            findings.error(
                    "duplicate-key",
                    place,
                    Map.of("field", name, "line", String.valueOf(mark.getLine() + 1), "first", first.toString()));
            node(pointer + "/?");
            return;
        }
        String own = pointer + Document.step(name);
        document.markKey(own, mark.getLine() + 1, mark.getColumn() + 1);
        JsonNode value = node(own);
        object.set(name, value);
    }

    private void refuseTag(@Nullable String tag, String pointer) {
        if (tag != null) {
            findings.error("yaml-tag", document.value(pointer), Map.of("tag", tag));
        }
    }

    private void deeper(Mark mark) {
        if (++depth > Limits.DEPTH) {
            throw new TooDeep(mark);
        }
    }

    private Place place(Mark mark) {
        return Place.of(document.file(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Ends the reading of a file whose nesting no strategy needs. */
    private static final class TooDeep extends RuntimeException {
        private final transient Mark mark;

        TooDeep(Mark mark) {
            super(null, null, false, false);
            this.mark = mark;
        }
    }
}
