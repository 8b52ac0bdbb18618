package org.jazari.gateway.dataplane.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jazari.gateway.dataplane.json.JsonText;

/**
 * What is kept of a decision: metadata and keyed hashes, never text. One JSON object, written as it becomes known: members stand in the order in
 * which they were put, and what was put before the call is not written again after it. Of one thread.
 */
public final class Leaf {
    /** What a leaf says of a request whose process died. */
    static final String INTERRUPTED = "interrupted";

    private final String id;
    private final StringBuilder json = new StringBuilder(1024);

    /** @param id of the request, which its response carries as {@code x-request-id} */
    public Leaf(String id) {
        this.id = id;
        JsonText.appendQuoted(json.append("{\"id\":"), id);
    }

    public String id() {
        return id;
    }

    /** Names are the gateway's own: letters and low lines, each once. */
    private StringBuilder member(String name) {
        return json.append(",\"").append(name).append("\":");
    }

    public Leaf put(String name, String text) {
        JsonText.appendQuoted(member(name), text);
        return this;
    }

    public Leaf put(String name, long number) {
        member(name).append(number);
        return this;
    }

    public Leaf put(String name, boolean is) {
        member(name).append(is);
        return this;
    }

    public Leaf put(String name, List<String> texts) {
        char before = '[';
        member(name);
        for (String text : texts) {
            JsonText.appendQuoted(json.append(before), text);
            before = ',';
        }
        json.append(texts.isEmpty() ? "[]" : "]");
        return this;
    }

    public Leaf put(String name, Map<String, Integer> counts) {
        char before = '{';
        member(name);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            JsonText.appendQuoted(json.append(before), count.getKey());
            json.append(':').append(count.getValue().intValue());
            before = ',';
        }
        json.append(counts.isEmpty() ? "{}" : "}");
        return this;
    }

    /** What was put until now as an entry of the log, in UTF-8. */
    public byte[] bytes() {
        int open = json.length();
        byte[] bytes = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        json.setLength(open);
        return bytes;
    }
}
