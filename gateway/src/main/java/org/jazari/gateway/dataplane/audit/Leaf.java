package org.jazari.gateway.dataplane.audit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jazari.gateway.dataplane.json.JsonText;

/**
 * What is kept of a decision: metadata and keyed hashes, never text. Members in a fixed order, as one JSON object.
 *
 * @param id of the request, which its response carries as {@code x-request-id}
 * @param members names and values: strings, whole numbers, lists of strings, or maps of whole numbers
 */
public record Leaf(String id, Map<String, Object> members) {
    /** What a leaf says of a request whose process died. */
    static final String INTERRUPTED = "interrupted";

    public Leaf {
        members = new LinkedHashMap<>(members);
    }

    /** The entry of the log, in UTF-8. */
    public byte[] bytes() {
        return json(members).getBytes(StandardCharsets.UTF_8);
    }

    private String json(Map<String, Object> shown) {
        StringBuilder json = new StringBuilder(512).append("{\"id\":").append(JsonText.quoted(id));
        shown.forEach((name, value) ->
                append(json.append(',').append(JsonText.quoted(name)).append(':'), value));
        return json.append('}').toString();
    }

    private static void append(StringBuilder json, Object value) {
        switch (value) {
            case String text -> json.append(JsonText.quoted(text));
            case Long number -> json.append(number.longValue());
            case Integer number -> json.append(number.intValue());
            case Boolean is -> json.append(is.booleanValue());
            case List<?> list -> {
                json.append('[');
                for (int i = 0; i < list.size(); i++) {
                    append(i == 0 ? json : json.append(','), list.get(i));
                }
                json.append(']');
            }
            case Map<?, ?> map -> {
                json.append('{');
                boolean first = true;
                for (Map.Entry<?, ?> member : map.entrySet()) {
                    json.append(first ? "" : ",")
                            .append(JsonText.quoted(String.valueOf(member.getKey())))
                            .append(':');
                    append(json, member.getValue());
                    first = false;
                }
                json.append('}');
            }
            default -> throw new IllegalArgumentException("A leaf holds no " + value.getClass());
        }
    }
}
