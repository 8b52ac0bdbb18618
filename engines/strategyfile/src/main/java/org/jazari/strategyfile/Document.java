package org.jazari.strategyfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One file's content with the place of every key and value; also a tree that came from no file, then without places. */
final class Document {
    /** Line and column, 1-based. */
    record Mark(int line, int column) {}

    private final String file;
    private ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, Mark> keys = new HashMap<>();
    private final Map<String, Mark> values = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    Document(String file) {
        this.file = file;
    }

    static Document of(StrategyTree tree) {
        Document document = new Document("");
        document.root = tree.document();
        return document;
    }

    String file() {
        return file;
    }

    ObjectNode root() {
        return root;
    }

    void setRoot(ObjectNode node) {
        root = node;
    }

    void markKey(String pointer, int line, int column) {
        keys.put(pointer, new Mark(line, column));
    }

    void markValue(String pointer, int line, int column) {
        values.put(pointer, new Mark(line, column));
    }

    /** Says that the value at a JSON pointer was already refused as it is written, so that the schema need not speak of it. */
    void refuse(String pointer) {
        refused.add(pointer);
    }

    boolean wasRefused(String pointer) {
        return refused.contains(pointer);
    }

    /** The place of a value, or of the nearest thing around it that stands in the file. */
    Place value(String pointer) {
        return place(pointer, values.get(pointer));
    }

    /** The place of a field's key. */
    Place key(String pointer) {
        return place(pointer, keys.get(pointer));
    }

    private Place place(String pointer, @Nullable Mark own) {
        Mark mark = own;
        for (String around = pointer; mark == null && !around.isEmpty(); ) {
            around = around.substring(0, around.lastIndexOf('/'));
            mark = values.get(around);
        }
        String path = elementPath(pointer);
        return mark == null ? new Place(file, 0, 0, path) : new Place(file, mark.line(), mark.column(), path);
    }

    /** {@code /axes/2/name} as {@code axes/talent/name}: the element by its id where it has one. */
    private String elementPath(String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        String[] steps = pointer.substring(1).split("/", 3);
        if (steps.length >= 2 && ElementType.findPlural(steps[0]).isPresent()) {
            JsonNode id = root.at("/" + steps[0] + "/" + steps[1]).path("id");
            if (id.isString()) {
                steps[1] = id.stringValue();
            }
        }
        return String.join("/", steps);
    }

    /** One step of a JSON pointer (RFC 6901). */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
