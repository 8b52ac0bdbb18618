package org.jazari.shield;

/** The escapes of a JSON string (RFC 8259, section 7). */
final class JsonEscapes {
    private static final String LETTERS = "bfnrt\"\\/";
    private static final String MEANINGS = "\b\f\n\r\t\"\\/";

    private JsonEscapes() {}

    /** What a piece of a JSON string says. What is not a well-formed escape stays as it is. */
    static String decode(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder said = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int letter = c == '\\' && i + 1 < written.length() ? LETTERS.indexOf(written.charAt(i + 1)) : -1;
            int unit = c == '\\' ? unit(written, i + 1) : -1;
            if (letter >= 0) {
                said.append(MEANINGS.charAt(letter));
                i++;
            } else if (unit >= 0) {
                said.append((char) unit);
                i += 5;
            } else {
                said.append(c);
            }
        }
        return said.toString();
    }

    /** The UTF-16 unit of {@code uXXXX} at an offset; -1 where no such escape stands. */
    static int unit(CharSequence text, int at) {
        if (at + 5 > text.length() || text.charAt(at) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 1; i < at + 5; i++) {
            int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = (unit << 4) | digit;
        }
        return unit;
    }

    /** A text as it must be written inside a JSON string; nothing is escaped that need not be, but for unpaired surrogates. */
    static String encode(String said) {
        StringBuilder written = new StringBuilder(said.length() + 8);
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            int letter = c == '/' ? -1 : MEANINGS.indexOf(c);
            if (letter >= 0) {
                written.append('\\').append(LETTERS.charAt(letter));
            } else if (c < 0x20 || isUnpaired(said, i)) {
                written.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
            } else {
                written.append(c);
            }
        }
        return written.toString();
    }

    private static boolean isUnpaired(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
