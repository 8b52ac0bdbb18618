package org.jazari.gateway.dataplane.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON document as places in its bytes: what is not edited stays as it came, to the byte. Strict (RFC 8259): valid UTF-8, no
 * repeated name in an object, no lone surrogate, one value and nothing after it. Nodes stand in the order of the text; the first is the
 * document. The object is reused by {@link #read}: not for two threads.
 */
public final class JsonTape {
    /** No such node. */
    public static final int NONE = -1;

    private static final int FEW = 8;

    private byte[] bytes = {};
    private int end;
    private JsonLimits limits = JsonLimits.REQUEST;
    private byte[] kinds = new byte[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] afters = new int[64];
    private int count;
    private int at;

    /** Reads all of an array. */
    public static JsonTape of(byte[] bytes, JsonLimits limits) throws JsonRefusedException {
        JsonTape tape = new JsonTape();
        tape.read(bytes, 0, bytes.length, limits);
        return tape;
    }

    /** Reads a part of an array, which the tape keeps a view of. */
    public void read(byte[] source, int from, int to, JsonLimits within) throws JsonRefusedException {
        bytes = source;
        at = from;
        end = to;
        limits = within;
        count = 0;
        skipBlank();
        value(0);
        skipBlank();
        if (at != end) {
            throw refused("something follows the document");
        }
    }

    /** Nodes in the document. */
    public int size() {
        return count;
    }

    public JsonKind kind(int node) {
        return JsonKind.of(kinds[node]);
    }

    public boolean is(int node, JsonKind kind) {
        return node >= 0 && kinds[node] == kind.code();
    }

    /** Where a node begins; a string with its quotation mark. */
    public int start(int node) {
        return starts[node];
    }

    /** The offset behind a node. */
    public int end(int node) {
        return ends[node];
    }

    /** The node behind this one and all within it. */
    public int after(int node) {
        return afters[node];
    }

    /** The bytes that the places are of. */
    public byte[] bytes() {
        return bytes;
    }

    /** The value of an object's member; {@link #NONE} where there is none, or no object. */
    public int find(int object, String name) {
        if (!is(object, JsonKind.OBJECT)) {
            return NONE;
        }
        for (int node = object + 1; node < afters[object]; node = afters[node + 1]) {
            if (isNamed(node, name)) {
                return node + 1;
            }
        }
        return NONE;
    }

    /** Whether a name or a string is this text. */
    public boolean isNamed(int node, String text) {
        int from = starts[node] + 1;
        int length = ends[node] - 1 - from;
        if (length == text.length()) {
            for (int i = 0; i < length; i++) {
                if (bytes[from + i] != text.charAt(i)) {
                    return isEscaped(node) && string(node).equals(text);
                }
            }
            return true;
        }
        return length > text.length() && isEscaped(node) && string(node).equals(text);
    }

    /** The text of a member that is a string. */
    public Optional<String> text(int object, String name) {
        int node = find(object, name);
        return is(node, JsonKind.STRING) ? Optional.of(string(node)) : Optional.empty();
    }

    /** Whether a name or string is written with escapes or other than in ASCII. */
    private boolean isEscaped(int node) {
        for (int i = starts[node] + 1; i < ends[node] - 1; i++) {
            if (bytes[i] == '\\' || bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** The text of a name or a string. */
    public String string(int node) {
        int from = starts[node] + 1;
        int to = ends[node] - 1;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                return JsonText.unescaped(bytes, from, to);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** What a node looks like, as it is written. */
    public String raw(int node) {
        return new String(bytes, starts[node], ends[node] - starts[node], StandardCharsets.UTF_8);
    }

    private int add(JsonKind kind, int start) throws JsonRefusedException {
        if (count == limits.nodes()) {
            throw new JsonRefusedException("more than " + limits.nodes() + " values and names", start, true);
        }
        if (count == kinds.length) {
            int larger = count * 2;
            kinds = Arrays.copyOf(kinds, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            afters = Arrays.copyOf(afters, larger);
        }
        kinds[count] = kind.code();
        starts[count] = start;
        return count++;
    }

    private void close(int node) {
        ends[node] = at;
        afters[node] = count;
    }

    private void value(int depth) throws JsonRefusedException {
        if (at == end) {
            throw refused("the document ends too early");
        }
        switch (bytes[at]) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> string(JsonKind.STRING);
            case 't' -> word("true", JsonKind.TRUE);
            case 'f' -> word("false", JsonKind.FALSE);
            case 'n' -> word("null", JsonKind.NULL);
            default -> number();
        }
    }

    private void object(int depth) throws JsonRefusedException {
        int node = enter(JsonKind.OBJECT, depth);
        if (!accept('}')) {
            int members = 0;
            do {
                skipBlank();
                if (at == end || bytes[at] != '"') {
                    throw refused("a name in quotation marks is missing");
                }
                string(JsonKind.NAME);
                members++;
                skipBlank();
                require(':');
                skipBlank();
                value(depth);
                skipBlank();
            } while (accept(','));
            require('}');
            afters[node] = count;
            refuseRepeated(node, members);
        }
        close(node);
    }

    private void array(int depth) throws JsonRefusedException {
        int node = enter(JsonKind.ARRAY, depth);
        if (!accept(']')) {
            do {
                skipBlank();
                value(depth);
                skipBlank();
            } while (accept(','));
            require(']');
        }
        close(node);
    }

    private int enter(JsonKind kind, int depth) throws JsonRefusedException {
        if (depth > limits.depth()) {
            throw new JsonRefusedException("nested deeper than " + limits.depth(), at, true);
        }
        int node = add(kind, at++);
        skipBlank();
        return node;
    }

    private void refuseRepeated(int object, int members) throws JsonRefusedException {
        if (members < 2) {
            return;
        }
        if (members <= FEW) {
            for (int one = object + 1; one < count; one = afters[one + 1]) {
                for (int other = afters[one + 1]; other < count; other = afters[other + 1]) {
                    if (isSame(one, other)) {
                        throw new JsonRefusedException(
                                "the name " + shown(other) + " is repeated", starts[other], false);
                    }
                }
            }
            return;
        }
        Set<String> seen = HashSet.newHashSet(members);
        for (int name = object + 1; name < count; name = afters[name + 1]) {
            if (!seen.add(string(name))) {
                throw new JsonRefusedException("the name " + shown(name) + " is repeated", starts[name], false);
            }
        }
    }

    private boolean isSame(int one, int other) {
        return Arrays.equals(bytes, starts[one], ends[one], bytes, starts[other], ends[other])
                || ((isEscaped(one) || isEscaped(other)) && string(one).equals(string(other)));
    }

    private String shown(int name) {
        String text = string(name);
        return JsonText.quoted(text.length() > 40 ? text.substring(0, 40) + "…" : text);
    }

    private void word(String word, JsonKind kind) throws JsonRefusedException {
        int node = add(kind, at);
        for (int i = 0; i < word.length(); i++) {
            if (at == end || bytes[at] != word.charAt(i)) {
                throw refused("not a JSON value");
            }
            at++;
        }
        close(node);
    }

    private void number() throws JsonRefusedException {
        int node = add(JsonKind.NUMBER, at);
        if (at < end && bytes[at] == '-') {
            at++;
        }
        if (at < end && bytes[at] == '0') {
            at++;
        } else {
            digits();
        }
        if (at < end && bytes[at] == '.') {
            at++;
            digits();
        }
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            at++;
            if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
                at++;
            }
            digits();
        }
        close(node);
    }

    private void digits() throws JsonRefusedException {
        int from = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw refused("not a JSON value");
        }
    }

    private void string(JsonKind kind) throws JsonRefusedException {
        int node = add(kind, at++);
        while (true) {
            if (at == end) {
                throw refused("a string does not end");
            }
            int one = bytes[at];
            if (one == '"') {
                at++;
                close(node);
                return;
            }
            if (one == '\\') {
                escape();
            } else if (one < 0) {
                int length = JsonText.wellFormed(bytes, at, end);
                if (length == 0) {
                    throw refused("not UTF-8");
                }
                at += length;
            } else if (one < ' ') {
                throw refused("a control character in a string is not escaped");
            } else {
                at++;
            }
        }
    }

    private void escape() throws JsonRefusedException {
        if (at + 1 >= end) {
            throw refused("a string does not end");
        }
        switch (bytes[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at += 2;
            case 'u' -> {
                int unit = hex(at + 2);
                if (Character.isLowSurrogate((char) unit)) {
                    throw refused("half a surrogate pair");
                }
                at += 6;
                if (Character.isHighSurrogate((char) unit)) {
                    if (at + 1 >= end
                            || bytes[at] != '\\'
                            || bytes[at + 1] != 'u'
                            || !Character.isLowSurrogate((char) hex(at + 2))) {
                        throw refused("half a surrogate pair");
                    }
                    at += 6;
                }
            }
            default -> throw refused("no such escape");
        }
    }

    private int hex(int from) throws JsonRefusedException {
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < end ? Character.digit(bytes[i], 16) : -1;
            if (digit < 0) {
                throw refused("no such escape");
            }
            unit = (unit << 4) | digit;
        }
        return unit;
    }

    private boolean accept(char wanted) {
        if (at < end && bytes[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char wanted) throws JsonRefusedException {
        if (!accept(wanted)) {
            throw refused(at == end ? "the document ends too early" : "'" + wanted + "' is missing");
        }
    }

    private void skipBlank() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    private JsonRefusedException refused(String reason) {
        return new JsonRefusedException(reason, at, false);
    }
}
