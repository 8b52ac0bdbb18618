package org.jazari.verifier;

import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.verifier.RefusedException.Reason;

/** A JSON value (RFC 8259), read strictly: one value, no repeated names, no halves of surrogate pairs, bounded depth. */
public sealed interface Json {
    /** How deep objects and arrays may nest. */
    int DEEPEST = 64;

    record Members(Map<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Text(String text) implements Json {}

    /** A number, {@code true}, {@code false} or {@code null}, as it is written: nothing here computes with it. */
    record Literal(String written) implements Json {}

    /** Reads a whole text. */
    static Json parse(String text) throws RefusedException {
        return new JsonReader(text).whole();
    }

    /** The text of a member; empty where this is no object or has no such text. */
    default Optional<String> text(String name) {
        Optional<Json> member = member(name);
        return member.isPresent() && member.get() instanceof Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** The value of a member; empty where this is no object or has no such member. */
    default Optional<Json> member(String name) {
        return this instanceof Members object
                ? Optional.ofNullable(object.members().get(name))
                : Optional.empty();
    }

    /** The values below with the JSON pointer of each (RFC 6901), in the order of the text, this one first. */
    default Map<String, Json> walk() {
        Map<String, Json> found = new LinkedHashMap<>();
        walk("", found);
        return found;
    }

    private void walk(String path, Map<String, Json> found) {
        found.put(path, this);
        if (this instanceof Members object) {
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                String token = member.getKey().replace("~", "~0").replace("/", "~1");
                member.getValue().walk(path + "/" + token, found);
            }
        } else if (this instanceof Items array) {
            for (int i = 0; i < array.items().size(); i++) {
                array.items().get(i).walk(path + "/" + i, found);
            }
        }
    }

    /** This value as JSON without spaces. */
    default String json() {
        StringBuilder out = new StringBuilder();
        if (this instanceof Members object) {
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                out.append(out.isEmpty() ? "{" : ",").append(quoted(member.getKey()));
                out.append(':').append(member.getValue().json());
            }
            return out.isEmpty() ? "{}" : out.append('}').toString();
        } else if (this instanceof Items array) {
            for (Json value : array.items()) {
                out.append(out.isEmpty() ? "[" : ",").append(value.json());
            }
            return out.isEmpty() ? "[]" : out.append(']').toString();
        } else if (this instanceof Text text) {
            return quoted(text.text());
        }
        return ((Literal) this).written();
    }

    /** A text as a JSON string. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** A refusal at a place of the text. */
    static RefusedException refusal(int at, String why) {
        return new RefusedException(Reason.BAD_JSON, why + " at character " + at);
    }
}
