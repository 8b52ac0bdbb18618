package org.jazari.gateway.dataplane.shielding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jazari.gateway.dataplane.json.Edits;
import org.jazari.gateway.dataplane.json.JsonKind;
import org.jazari.gateway.dataplane.json.JsonTape;
import org.jazari.gateway.dataplane.json.JsonText;
import org.jazari.shield.StreamRestorer;
import org.jazari.shield.Syntax;

/**
 * Puts values back in an answer, whole or streamed. A streamed text is one channel: the content of a choice, its refusal, the arguments of one of
 * its tool calls. However a pseudonym is cut between chunks, what a channel says in all is what the whole text says.
 */
public final class AnswerTexts {
    private static final Set<String> TOKENS =
            Set.of("role", "type", "id", "object", "model", "finish_reason", "call_id", "item_id", "status");

    private final Masked masked;
    private final Syntax content;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private String frame = "";
    private boolean ending;

    /** @param content how the answer's content is written: as JSON where JSON was asked for */
    public AnswerTexts(Masked masked, Syntax content) {
        this.masked = masked;
        this.content = content;
    }

    /** Whether there is nothing to put back. */
    public boolean isIdle() {
        return masked.isEmpty();
    }

    /** Edits all strings of a whole answer. */
    public void restore(JsonTape tape, int from, Edits edits) {
        String member = "";
        for (int node = from; node < tape.after(from); node++) {
            if (tape.is(node, JsonKind.NAME)) {
                member = tape.string(node);
            } else if (tape.is(node, JsonKind.STRING) && !TOKENS.contains(member)) {
                String text = tape.string(node);
                Channel whole = channel(member);
                String restored = whole.accept(text) + whole.finish();
                if (!restored.equals(text)) {
                    edits.replace(tape, node, JsonText.quoted(restored));
                }
            }
        }
    }

    private Channel channel(String member) {
        boolean arguments = member.equals("arguments");
        return new Channel(
                new BareNumbers(arguments ? masked.numbers() : Map.of()),
                masked.pseudonyms().restorer(arguments ? Syntax.JSON : content));
    }

    /** One text as it comes. */
    private record Channel(BareNumbers numbers, StreamRestorer values) {
        String accept(String piece) {
            return values.accept(numbers.accept(piece));
        }

        String finish() {
            return values.accept(numbers.finish()) + values.finish();
        }
    }

    /**
     * Edits the pieces of text in a chunk of a chat or a completion.
     *
     * @param before receives chunks with what the channels of a choice that ends here still hold back
     */
    public void restoreChunk(JsonTape tape, Edits edits, StringBuilder before) {
        int choices = tape.find(0, "choices");
        if (!tape.is(choices, JsonKind.ARRAY)) {
            return;
        }
        if (frame.isEmpty()) {
            frame = frame(tape);
        }
        for (int choice = choices + 1; choice < tape.after(choices); choice = tape.after(choice)) {
            int index = tape.find(choice, "index");
            String path = index < 0 ? "0" : tape.raw(index);
            int finish = tape.find(choice, "finish_reason");
            ending = finish >= 0 && !tape.is(finish, JsonKind.NULL);
            int delta = tape.find(choice, "delta");
            if (delta >= 0) {
                pieces(tape, delta, path, "", edits);
            }
            int text = tape.find(choice, "text");
            if (tape.is(text, JsonKind.STRING)) {
                piece(tape, text, path + "/text", "text", edits);
            }
            if (ending) {
                rest(path, before);
            }
        }
        ending = false;
    }

    /** What choices hold back that the stream has not ended by themselves. */
    public String rest() {
        StringBuilder chunks = new StringBuilder();
        List<String> paths = List.copyOf(channels.keySet());
        if (!frame.isEmpty()) {
            paths.forEach(path -> rest(path.substring(0, path.indexOf('/')), chunks));
        }
        return chunks.toString();
    }

    private void pieces(JsonTape tape, int node, String path, String member, Edits edits) {
        switch (tape.kind(node)) {
            case OBJECT -> {
                for (int name = node + 1; name < tape.after(node); name = tape.after(name + 1)) {
                    String text = tape.string(name);
                    pieces(tape, name + 1, path + "/" + text, text, edits);
                }
            }
            case ARRAY -> {
                int place = 0;
                for (int item = node + 1; item < tape.after(node); item = tape.after(item)) {
                    int index = tape.find(item, "index");
                    pieces(
                            tape,
                            item,
                            path + "/" + (index < 0 ? String.valueOf(place) : tape.raw(index)),
                            member,
                            edits);
                    place++;
                }
            }
            case STRING -> {
                if (!TOKENS.contains(member)) {
                    piece(tape, node, path, member, edits);
                }
            }
            case NAME, NUMBER, TRUE, FALSE, NULL -> {
                // no text
            }
        }
    }

    private void piece(JsonTape tape, int node, String path, String member, Edits edits) {
        String text = tape.string(node);
        Channel channel = channels.computeIfAbsent(path, key -> channel(member));
        String said = channel.accept(text);
        if (ending) { // what is held comes behind the piece, not before it
            said += channel.finish();
            channels.remove(path);
        }
        if (!said.equals(text)) {
            edits.replace(tape, node, JsonText.quoted(said));
        }
    }

    private void rest(String choice, StringBuilder chunks) {
        channels.entrySet().removeIf(channel -> {
            if (!channel.getKey().startsWith(choice + "/")) {
                return false;
            }
            String held = channel.getValue().finish();
            if (!held.isEmpty()) {
                chunks.append("data: ")
                        .append(chunk(choice, channel.getKey(), held))
                        .append("\n\n");
            }
            return true;
        });
    }

    /** The members of a chunk around its choices. */
    private static String frame(JsonTape tape) {
        StringBuilder json = new StringBuilder("{");
        for (int name = 1; name < tape.after(0); name = tape.after(name + 1)) {
            if (!tape.isNamed(name, "choices") && !tape.isNamed(name, "usage")) {
                json.append(tape.raw(name))
                        .append(':')
                        .append(tape.raw(name + 1))
                        .append(',');
            }
        }
        return json.toString();
    }

    private String chunk(String choice, String path, String held) {
        StringBuilder json = new StringBuilder(frame);
        String[] steps = path.substring(choice.length() + 1).split("/", -1);
        json.append("\"choices\":[{\"index\":").append(choice).append(',');
        if (steps.length == 1 && steps[0].equals("text")) {
            json.append("\"text\":").append(JsonText.quoted(held)).append(",\"logprobs\":null");
        } else {
            json.append("\"delta\":").append(nested(steps, 0, held));
        }
        return json.append(",\"finish_reason\":null}]}").toString();
    }

    /** {@code tool_calls/0/function/arguments} as the object that it is a path into; a number is an entry of a list, by its index. */
    private static String nested(String[] steps, int at, String held) {
        if (at == steps.length) {
            return JsonText.quoted(held);
        }
        String inner = nested(steps, at + 1, held);
        if (!steps[at].isEmpty() && steps[at].chars().allMatch(one -> one >= '0' && one <= '9')) {
            String index = "\"index\":" + steps[at];
            return "[{" + index + (inner.startsWith("{") ? "," + inner.substring(1) : "}") + "]";
        }
        return "{" + JsonText.quoted(steps[at]) + ":" + inner + "}";
    }

    /**
     * Edits an event of a streamed response: pieces in {@code delta}, all strings elsewhere.
     *
     * @param before receives an event with what a text that ends here still holds back
     */
    public void restoreEvent(JsonTape tape, Edits edits, StringBuilder before) {
        String type = tape.text(0, "type").orElse("");
        int delta = tape.find(0, "delta");
        if (tape.is(delta, JsonKind.STRING)) {
            String path = path(tape, type.substring(0, type.length() - ".delta".length()));
            piece(tape, delta, path, type.contains("arguments") ? "arguments" : "", edits);
            return;
        }
        if (type.endsWith(".done")) {
            Channel ended = channels.remove(path(tape, type.substring(0, type.length() - ".done".length())));
            String held = ended == null ? "" : ended.finish();
            if (!held.isEmpty()) {
                before.append(deltaEvent(tape, type, held));
            }
        }
        restore(tape, 0, edits);
    }

    private static String path(JsonTape tape, String kind) {
        StringBuilder path = new StringBuilder(kind);
        for (String name : new String[] {"item_id", "output_index", "content_index", "summary_index"}) {
            int node = tape.find(0, name);
            path.append('/').append(node < 0 ? "" : tape.raw(node));
        }
        return path.toString();
    }

    private static String deltaEvent(JsonTape tape, String type, String held) {
        String delta = type.substring(0, type.length() - ".done".length()) + ".delta";
        StringBuilder json = new StringBuilder("event: " + delta + "\ndata: {\"type\":" + JsonText.quoted(delta));
        for (String name :
                new String[] {"item_id", "output_index", "content_index", "summary_index", "sequence_number"}) {
            int node = tape.find(0, name);
            if (node >= 0) {
                json.append(",\"").append(name).append("\":").append(tape.raw(node));
            }
        }
        return json.append(",\"delta\":")
                .append(JsonText.quoted(held))
                .append("}\n\n")
                .toString();
    }
}
