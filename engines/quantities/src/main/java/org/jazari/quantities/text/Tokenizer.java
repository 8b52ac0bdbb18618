package org.jazari.quantities.text;

import java.util.Set;
import org.jazari.quantities.text.Token.Gap;
import org.jazari.quantities.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts a text into tokens in one pass forward; the work is linear in the length of the text. */
public final class Tokenizer {
    private static final Set<String> ELISIONS = Set.of(
            "l", "d", "j", "n", "s", "t", "c", "m", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu");
    private static final String DASHES = "-‐‑‒–—−";
    private static final int MAX_ADDRESS = 2_000;

    private final CharSequence text;
    private final int limit;
    private int at;

    public Tokenizer(CharSequence text, int from, int to) {
        this.text = text;
        this.at = from;
        this.limit = to;
    }

    /** The next token, or null at the end. */
    public @Nullable Token next() {
        Gap gap = skipGap();
        if (at >= limit) {
            return null;
        }
        char first = text.charAt(at);
        if (isDigit(first)) {
            return numeral(gap);
        }
        if (Character.isLetter(first) && !isApostrophe(first)) { // U+02BC is both
            return startsAddress() ? address(gap, at) : word(gap);
        }
        if (Character.isHighSurrogate(first)) {
            return pair(gap);
        }
        int start = at++;
        return new Token(Kind.SYMBOL, symbol(first), start, at, gap, false);
    }

    private Gap skipGap() {
        boolean space = at == 0;
        int lines = 0;
        while (at < limit) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\f') {
                lines += c == '\n' ? 1 : 2;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                break;
            }
            at++;
        }
        if (lines > 0) {
            return lines > 1 ? Gap.BLANK_LINE : Gap.LINE;
        }
        return space ? Gap.SPACE : Gap.NONE;
    }

    private Token word(Gap gap) {
        int start = at;
        while (at < limit) {
            char c = text.charAt(at);
            if (isApostrophe(c)) {
                String before = Folding.fold(text, start, at);
                boolean letterFollows = at + 1 < limit && Character.isLetter(text.charAt(at + 1));
                if (letterFollows && before.equals("aujourd")) {
                    at++;
                    continue;
                }
                if (letterFollows && ELISIONS.contains(before)) {
                    at++;
                }
                break;
            }
            if (!isWordPart(c) || (isDigit(c) && isArabic(text.charAt(start)))) {
                break;
            }
            at++;
        }
        if (at < limit && text.charAt(at) == '@' && at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1))) {
            return address(gap, start);
        }
        return new Token(
                Kind.WORD, Folding.fold(text, start, at), start, at, gap, Character.isUpperCase(text.charAt(start)));
    }

    private boolean startsAddress() {
        return startsWith("http://") || startsWith("https://") || startsWith("www.");
    }

    private boolean startsWith(String prefix) {
        if (at + prefix.length() > limit) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (Character.toLowerCase(text.charAt(at + i)) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Token address(Gap gap, int start) {
        int end = Math.min(limit, start + MAX_ADDRESS);
        while (at < end && !Character.isWhitespace(text.charAt(at)) && !Character.isSpaceChar(text.charAt(at))) {
            at++;
        }
        return new Token(Kind.ADDRESS, "", start, at, gap, false);
    }

    private Token pair(Gap gap) {
        int start = at;
        int code = Character.codePointAt(text, at);
        at += Character.charCount(code);
        if (Character.getType(code) != Character.DECIMAL_DIGIT_NUMBER) {
            return new Token(Kind.SYMBOL, "", start, Math.min(at, limit), gap, false);
        }
        while (at + 1 < limit && Character.isHighSurrogate(text.charAt(at))) {
            at += 2;
        }
        return new Token(Kind.MIXED_DIGITS, "", start, Math.min(at, limit), gap, false);
    }

    private Token numeral(Gap gap) {
        int start = at;
        int script = script(text.charAt(at));
        Kind kind = Kind.NUMERAL;
        StringBuilder ascii = new StringBuilder();
        boolean grouping = true;
        int group = 0;
        while (at < limit) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                kind = script(c) == script ? kind : Kind.MIXED_DIGITS;
                ascii.append((char) ('0' + Character.digit(c, 10)));
                group++;
            } else if (isInvisible(c) && digitAt(at + 1)) {
                kind = Kind.HIDDEN_DIRECTION;
            } else if (looksLikeDigit(c) && digitAt(at + 1)) {
                kind = Kind.MIXED_DIGITS;
            } else if (isPoint(c) && digitAt(at + 1)) {
                grouping = grouping && groupFollows(at + 1) && group <= 3;
                ascii.append(ascii(c));
                group = 0;
            } else if (isGroupSpace(c) && grouping && group <= 3 && groupFollows(at + 1)) {
                ascii.append(' ');
                group = 0;
            } else {
                break;
            }
            at++;
        }
        return new Token(kind, ascii.toString(), start, at, gap, false);
    }

    /** Exactly three digits, then no digit. */
    private boolean groupFollows(int from) {
        return digitAt(from) && digitAt(from + 1) && digitAt(from + 2) && !digitAt(from + 3);
    }

    private boolean digitAt(int place) {
        return place < limit && isDigit(text.charAt(place));
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c > 0x7F && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER);
    }

    private static int script(char digit) {
        return digit - Character.digit(digit, 10);
    }

    private static boolean looksLikeDigit(char c) {
        return "OoОоΟοlIІ".indexOf(c) >= 0;
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == ',' || c == '٫' || c == '٬' || c == '،' || isApostrophe(c);
    }

    private static char ascii(char point) {
        return switch (point) {
            case '٫' -> '٫';
            case '٬', '،' -> '٬';
            case '.', ',' -> point;
            default -> '\'';
        };
    }

    private static boolean isGroupSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘';
    }

    /** Arabic prefixes are written together with digits (ب240). */
    private static boolean isArabic(char letter) {
        return letter >= 0x0600 && letter <= 0x06FF;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || (c > 0x7F && (Character.getType(c) == Character.NON_SPACING_MARK || (c >= '₀' && c <= '₉')));
    }

    /** Direction marks, joiners and soft hyphens: nobody sees them. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF'
                || c == '\u061C';
    }

    private static String symbol(char c) {
        if (DASHES.indexOf(c) >= 0) {
            return "-";
        }
        return isApostrophe(c) ? "'" : String.valueOf(c);
    }
}
