package org.jazari.verifier;

import java.util.Collections;
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
        return member(name).filter(Text.class::isInstance).map(value -> ((Text) value).text());
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
            object.members()
                    .forEach((name, value) ->
                            value.walk(path + "/" + name.replace("~", "~0").replace("/", "~1"), found));
        } else if (this instanceof Items array) {
            for (int i = 0; i < array.items().size(); i++) {
                array.items().get(i).walk(path + "/" + i, found);
            }
        }
    }

    /** A refusal at a place of the text. */
    static RefusedException refusal(int at, String why) {
        return new RefusedException(Reason.BAD_JSON, why + " at character " + at);
    }
}
