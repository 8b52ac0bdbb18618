package org.jazari.gateway.dataplane.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements in a document's bytes; all between them stays as it is. */
public final class Edits {
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Edit(int start, int end, byte[] replacement) {}

    private final List<Edit> edits = new ArrayList<>();

    /** Puts a text in the place of the bytes from {@code start} to before {@code end}. Places do not overlap. */
    public void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement.getBytes(StandardCharsets.UTF_8)));
    }

    /** Puts a text where a node is. */
    public void replace(JsonTape tape, int node, String json) {
        replace(tape.start(node), tape.end(node), json);
    }

    /** Adds a member to an object, as its first. */
    public void insertMember(JsonTape tape, int object, String name, String json) {
        int inside = tape.start(object) + 1;
        boolean empty = tape.after(object) == object + 1;
        replace(inside, inside, JsonText.quoted(name) + ":" + json + (empty ? "" : ","));
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** The bytes from {@code from} to before {@code to} with the edits made that lie there. */
    public byte[] applied(byte[] bytes, int from, int to) {
        List<Edit> within = new ArrayList<>(edits);
        within.removeIf(edit -> edit.start() < from || edit.end() > to);
        within.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        int length = to - from;
        for (Edit edit : within) {
            length += edit.replacement().length - (edit.end() - edit.start());
        }
        byte[] result = new byte[length];
        int read = from;
        int written = 0;
        for (Edit edit : within) {
            System.arraycopy(bytes, read, result, written, edit.start() - read);
            written += edit.start() - read;
            System.arraycopy(edit.replacement(), 0, result, written, edit.replacement().length);
            written += edit.replacement().length;
            read = edit.end();
        }
        System.arraycopy(bytes, read, result, written, to - read);
        return result;
    }
}
