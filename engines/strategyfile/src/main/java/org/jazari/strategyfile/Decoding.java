package org.jazari.strategyfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Bytes to text. Only UTF-8 is accepted; a file in another encoding is still decoded, so that its other problems are found too. */
final class Decoding {
    private Decoding() {}

    static String text(String file, byte[] bytes, Findings findings) {
        String other = otherEncoding(bytes);
        if (!other.isEmpty()) {
            findings.error("wrong-encoding", Place.of(file, 1, 1), Map.of("encoding", other));
            String text = new String(bytes, Charset.forName(other));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            in.position(3);
        }
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String good = out.flip().toString();
        if (!result.isError()) {
            return good;
        }
        int offset = in.position();
        int line = (int) good.chars().filter(c -> c == '\n').count() + 1;
        int lineStart = good.lastIndexOf('\n') + 1;
        int column = good.codePointCount(lineStart, good.length()) + 1;
        findings.error(
                "invalid-utf8",
                Place.of(file, line, column),
                Map.of(
                        "offset", String.valueOf(offset),
                        "byte", String.format(Locale.ROOT, "0x%02X", bytes[offset])));
        // Windows-1252 is what such a file nearly always is.
        return new String(bytes, Charset.forName("windows-1252"));
    }

    /** A Unicode encoding other than UTF-8, known by its mark or by the zero bytes around the first ASCII characters; empty for none. */
    private static String otherEncoding(byte[] bytes) {
        if (bytes.length < 4) {
            return bytes.length >= 2 ? byMark(bytes[0] & 0xFF, bytes[1] & 0xFF) : "";
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == 0xFF && second == 0xFE && bytes[2] == 0 && bytes[3] == 0) {
            return "UTF-32LE";
        }
        if (first == 0 && second == 0 && (bytes[2] & 0xFF) == 0xFE && (bytes[3] & 0xFF) == 0xFF) {
            return "UTF-32BE";
        }
        String marked = byMark(first, second);
        if (!marked.isEmpty()) {
            return marked;
        }
        if (first == 0 && second != 0 && bytes[2] == 0 && bytes[3] != 0) {
            return "UTF-16BE";
        }
        return first != 0 && second == 0 && bytes[2] != 0 && bytes[3] == 0 ? "UTF-16LE" : "";
    }

    private static String byMark(int first, int second) {
        if (first == 0xFE && second == 0xFF) {
            return "UTF-16BE";
        }
        return first == 0xFF && second == 0xFE ? "UTF-16LE" : "";
    }
}
