package org.jazari.documents.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** UTF-8 that may have bytes of another encoding between its own. */
final class Utf8 {
    private final byte[] bytes;

    Utf8(byte[] bytes) {
        this.bytes = bytes;
    }

    /** How many characters beyond ASCII are well-formed, how many bytes are not, and where the first of those stands, or -1. */
    record Census(int wellFormed, int malformed, int firstMalformed) {
        /** A single-byte encoding looks like UTF-8 only by rare accident, never for most of its letters. */
        boolean mostlyUtf8() {
            return malformed == 0 || wellFormed > malformed;
        }
    }

    Census census() {
        int wellFormed = 0;
        int malformed = 0;
        int first = -1;
        for (int i = 0; i < bytes.length; ) {
            int length = sequence(i);
            if (length == 0) {
                malformed++;
                first = first < 0 ? i : first;
            } else if (length > 1) {
                wellFormed++;
            }
            i += Math.max(1, length);
        }
        return new Census(wellFormed, malformed, first);
    }

    /** Decodes, with malformed bytes read one by one in another encoding. */
    String decode(Charset strangers) {
        StringBuilder text = new StringBuilder(bytes.length);
        int start = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = sequence(i);
            if (length == 0) {
                text.append(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                text.append(new String(bytes, i, 1, strangers));
                start = i + 1;
            }
            i += Math.max(1, length);
        }
        return text.append(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8))
                .toString();
    }

    /** Length of the well-formed sequence that starts here (Unicode, table 3-7), or 0. */
    private int sequence(int at) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xc2 || first > 0xf4) {
            return 0;
        }
        int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        int lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (!continues(at + 1, lowest, highest)) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if (!continues(at + i, 0x80, 0xbf)) {
                return 0;
            }
        }
        return length;
    }

    private boolean continues(int at, int lowest, int highest) {
        return at < bytes.length && (bytes[at] & 0xff) >= lowest && (bytes[at] & 0xff) <= highest;
    }
}
