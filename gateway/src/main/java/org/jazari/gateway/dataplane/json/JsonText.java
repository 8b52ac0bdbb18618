package org.jazari.gateway.dataplane.json;

/** Strings between their JSON form and their text. */
public final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** A text as a JSON string with its quotation marks; what is not ASCII stays as it is, but for halves of surrogate pairs. */
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 8);
        appendQuoted(json, text);
        return json.toString();
    }

    /** Appends a text as {@link #quoted} writes it. */
    public static void appendQuoted(StringBuilder json, String text) {
        json.append('"');
        appendEscaped(json, text);
        json.append('"');
    }

    /** A text as it stands within the quotation marks of a JSON string. */
    public static String escaped(String text) {
        StringBuilder json = new StringBuilder(text.length() + 8);
        appendEscaped(json, text);
        return json.toString();
    }

    private static void appendEscaped(StringBuilder json, String text) {
        if (isPlain(text)) {
            json.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (unit < ' ' || (Character.isSurrogate(unit) && !isPaired(text, i))) {
                        json.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            json.append(HEX.charAt(unit >> shift & 15));
                        }
                    } else {
                        json.append(unit);
                    }
                }
            }
        }
    }

    /** Most texts need no escape: they are appended whole. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\' || Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /** The text of the inside of a JSON string that was found well-formed. */
    static String unescaped(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int one = bytes[at];
            if (one == '\\') {
                at = unescape(bytes, at, text);
            } else if (one >= 0) {
                text.append((char) one);
                at++;
            } else {
                at = decode(bytes, at, text);
            }
        }
        return text.toString();
    }

    private static int unescape(byte[] bytes, int at, StringBuilder text) {
        switch (bytes[at + 1]) {
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> {
                int unit = 0;
                for (int i = at + 2; i < at + 6; i++) {
                    unit = (unit << 4) | Character.digit(bytes[i], 16);
                }
                text.append((char) unit);
                return at + 6;
            }
            default -> text.append((char) bytes[at + 1]);
        }
        return at + 2;
    }

    private static int decode(byte[] bytes, int at, StringBuilder text) {
        int lead = bytes[at] & 0xff;
        if (lead < 0xe0) {
            text.append((char) (((lead & 0x1f) << 6) | (bytes[at + 1] & 0x3f)));
            return at + 2;
        }
        if (lead < 0xf0) {
            text.append((char) (((lead & 0x0f) << 12) | ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f)));
            return at + 3;
        }
        text.appendCodePoint(((lead & 0x07) << 18)
                | ((bytes[at + 1] & 0x3f) << 12)
                | ((bytes[at + 2] & 0x3f) << 6)
                | (bytes[at + 3] & 0x3f));
        return at + 4;
    }

    /** Bytes of the well-formed UTF-8 sequence (Unicode table 3-7) that begins here and is not ASCII; 0 where it is not well-formed. */
    static int wellFormed(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xff;
        int length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (length == 0 || at + length > end) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
