package org.jazari.shield.text;

import java.util.Map;

/** Characters written as escapes: of JSON and Java, of HTML, of addresses. Each method answers with the code point and the length of the escape, or with {@link #NONE}. */
final class Escapes {
    static final long NONE = -1;

    private static final int LONGEST_ENTITY = 8;
    private static final Map<String, Integer> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", 0xA0),
            Map.entry("thinsp", 0x2009),
            Map.entry("ensp", 0x2002),
            Map.entry("emsp", 0x2003),
            Map.entry("shy", 0xAD),
            Map.entry("zwj", 0x200D),
            Map.entry("zwnj", 0x200C),
            Map.entry("lrm", 0x200E),
            Map.entry("rlm", 0x200F),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("middot", 0xB7),
            Map.entry("amp", (int) '&'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("eacute", (int) 'é'),
            Map.entry("egrave", (int) 'è'),
            Map.entry("ecirc", (int) 'ê'),
            Map.entry("euml", (int) 'ë'),
            Map.entry("iuml", (int) 'ï'),
            Map.entry("agrave", (int) 'à'),
            Map.entry("ccedil", (int) 'ç'),
            Map.entry("deg", 0xB0));

    private Escapes() {}

    static int codePoint(long escape) {
        return (int) (escape >> 32);
    }

    static int length(long escape) {
        return (int) escape;
    }

    static long at(CharSequence text, int at) {
        return switch (text.charAt(at)) {
            case '\\' -> backslash(text, at);
            case '&' -> entity(text, at);
            default -> percent(text, at);
        };
    }

    private static long of(int codePoint, int length) {
        return ((long) codePoint << 32) | length;
    }

    /** With any number of backslashes: texts within texts double them. */
    private static long backslash(CharSequence text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == '\\' && i - at < 16) {
            i++;
        }
        if (i == text.length()) {
            return NONE;
        }
        return switch (text.charAt(i)) {
            case 'n', 'r' -> of('\n', i + 1 - at);
            case 't' -> of('\t', i + 1 - at);
            case 'u' -> {
                int value = hexadecimal(text, i + 1, i + 5);
                yield value < 0 ? NONE : of(value, i + 5 - at);
            }
            case 'x' -> {
                int value = hexadecimal(text, i + 1, i + 3);
                yield value < 0 ? NONE : of(value, i + 3 - at);
            }
            default -> NONE;
        };
    }

    private static long entity(CharSequence text, int at) {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_ENTITY && text.charAt(end) != ';') {
            end++;
        }
        if (end >= text.length() || text.charAt(end) != ';' || end == at + 1) {
            return NONE;
        }
        int length = end + 1 - at;
        if (text.charAt(at + 1) != '#') {
            Integer known = ENTITIES.get(text.subSequence(at + 1, end).toString());
            return known == null ? NONE : of(known, length);
        }
        boolean hexadecimal = end > at + 2 && (text.charAt(at + 2) | 0x20) == 'x';
        int value = hexadecimal ? hexadecimal(text, at + 3, end) : decimal(text, at + 2, end);
        return Character.isValidCodePoint(value) ? of(value, length) : NONE;
    }

    /** Bytes of UTF-8 as addresses write them. */
    private static long percent(CharSequence text, int at) {
        int first = hexadecimal(text, at + 1, at + 3);
        if (first < 0x20 || first == 0x7F) {
            return first == '\n' || first == '\r' || first == '\t' ? of(first, 3) : NONE;
        }
        if (first < 0x80) {
            return of(first, 3);
        }
        int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
        int value = first & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int place = at + 3 * i;
            int next =
                    place < text.length() && text.charAt(place) == '%' ? hexadecimal(text, place + 1, place + 3) : -1;
            if ((next & 0xC0) != 0x80 || next < 0) {
                return NONE;
            }
            value = (value << 6) | (next & 0x3F);
        }
        return more > 0 && Character.isValidCodePoint(value) ? of(value, 3 * (more + 1)) : NONE;
    }

    private static int hexadecimal(CharSequence text, int from, int to) {
        return number(text, from, to, 16);
    }

    private static int decimal(CharSequence text, int from, int to) {
        return number(text, from, to, 10);
    }

    private static int number(CharSequence text, int from, int to, int radix) {
        if (to > text.length() || from >= to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
