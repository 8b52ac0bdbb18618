package org.jazari.shield.text;

import java.text.Normalizer;

/**
 * What each UTF-16 unit is and what it folds to: small letters without marks, Western digits, Arabic letters in their plainest form, Greek and Cyrillic
 * letters as the Latin ones that they look like. Compatibility forms (fullwidth, circled, presentation forms) fold as Unicode's NFKD says.
 */
final class Characters {
    static final byte OTHER = 0;
    static final byte LATIN = 1;
    static final byte ARABIC = 2;
    static final byte DIGIT = 3;
    static final byte RAISED_DIGIT = 4;
    static final byte DROPPED = 5;
    /** Begins an escape, perhaps. */
    static final byte ESCAPE = 6;

    static final byte SURROGATE = 7;
    /** Folds to several characters: decomposed when met. */
    static final byte SEVERAL = 8;
    /** And above: a character of a gap; the kind is one shifted by the value less this. */
    static final byte SEPARATOR = 32;

    private static final byte[] CLASS = new byte[1 << 16];
    private static final char[] FOLDED = new char[1 << 16];

    static {
        for (int c = 0; c < 1 << 16; c++) {
            boolean ideographs = c > 0x3100 && c < 0xFB00;
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                CLASS[c] = SURROGATE;
            } else if (ideographs) {
                CLASS[c] = separator(Gap.OTHER);
            } else {
                define((char) c);
            }
        }
        gap(
                Gap.SPACE,
                " \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\u2800");
        gap(Gap.NEWLINE, "\n\u000B\f\u0085\u2028\u2029");
        gap(Gap.DOT, ".\u06D4\u2024\u3002\uFF0E\uFF61\u00B7\u2027\u2219\u22C5\u30FB");
        gap(Gap.HYPHEN, "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uFE58\uFE63\uFF0D\u02D7\u30FC~\u223C");
        gap(Gap.SLASH, "/\u2044\u2215\uFF0F\u29F8");
        gap(Gap.COMMA, ",\u060C\u066B\u066C\uFF0C\u3001\u201A");
        gap(Gap.COLON, ":\uFF1A\u2236\uFE55");
        gap(Gap.PLUS, "+\uFF0B\uFE62");
        gap(Gap.OPEN, "([{<\uFF08\u2039");
        gap(Gap.CLOSE, ")]}>\uFF09\u203A");
        gap(Gap.QUOTE, "\"\u201C\u201D\u201E\u00AB\u00BB\uFF02");
        gap(Gap.APOSTROPHE, "'\u2019\u2018\u02BC\u2032\u00B4`\uFF07");
        gap(Gap.UNDERSCORE, "_\uFF3F\u203F");
        gap(Gap.PIPE, "|\t\u00A6\u2502\u2503\uFF5C");
        gap(Gap.AT, "@\uFF20\uFE6B");
        gap(Gap.STAR, "*\u2022\u066D\u25CF\u25AA");
        gap(Gap.NUMBER_SIGN, "#\u00B0\u00BA\u2116\uFF03");
        gap(Gap.STOP, "!?;\u061B\u061F\u2026\uFF1B\uFF01\uFF1F");
        gap(Gap.EQUALS, "=\uFF1D");
        set(ESCAPE, "\\&%");
        set(DROPPED, "\r"); // of a line break; its line feed counts
        // Letters that look Latin: Cyrillic and Greek capitals and small letters.
        look("АВЕКМНОРСТУХІЈЅавекмнорстухіјѕ", "ABEKMHOPCTYXIJSabekmhopctyxijs");
        look("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοικν", "ABEZHIKMNOPTYXoikv");
        arabic("أإآٱٲٳ", 'ا');
        arabic("یې", 'ي');
        arabic("ة", 'ه');
        arabic("ؤ", 'و');
        arabic("ئ", 'ي');
        arabic("کڪ", 'ك');
        arabic("گڭݣ", 'ك'); // the Moroccan g
        arabic("ڤ", 'ف');
        arabic("پ", 'ب');
        for (int c = 0xFB50; c < 0xFF00; c++) { // presentation forms, once the letters that they present are known
            FOLDED[c] = FOLDED[FOLDED[c]];
        }
    }

    private Characters() {}

    static byte classOf(char c) {
        return CLASS[c];
    }

    static char folded(char c) {
        return FOLDED[c];
    }

    private static byte separator(int kind) {
        return (byte) (SEPARATOR + Integer.numberOfTrailingZeros(kind));
    }

    private static void define(char c) {
        int type = Character.getType(c);
        FOLDED[c] = c;
        if (type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == '\u0640' // tatweel
                || c == '\u115F'
                || c == '\u1160'
                || c == '\u034F') {
            CLASS[c] = DROPPED;
            return;
        }
        if (Character.isDigit(c)) {
            CLASS[c] = DIGIT;
            FOLDED[c] = (char) ('0' + Character.digit(c, 10));
            return;
        }
        String plain = c < 0x80 ? String.valueOf(c) : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        char first = plain.charAt(0);
        if (plain.length() == 1 && first >= '0' && first <= '9') { // circled, superscript
            CLASS[c] = RAISED_DIGIT;
            FOLDED[c] = first;
        } else if (first >= 0x600 && first < 0x700 && Character.isLetter(first)) {
            CLASS[c] = plain.length() == 1 ? ARABIC : SEVERAL;
            FOLDED[c] = first;
        } else if (Character.isLetter(c) || isLetter(first)) {
            boolean one = isLetter(first) && (plain.length() == 1 || !Character.isLetter(plain.charAt(1)));
            boolean several = (isLetter(first) && !one) || "œæßŒÆ".indexOf(c) >= 0;
            CLASS[c] = several ? SEVERAL : LATIN;
            FOLDED[c] = stripped(Character.toLowerCase(first));
        } else {
            CLASS[c] = separator(Gap.OTHER);
        }
    }

    private static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /** Letters whose stroke Unicode does not take for a mark. */
    private static char stripped(char c) {
        int at = "øłđħıɣɛḥ".indexOf(c);
        return at < 0 ? c : "oldhigeh".charAt(at);
    }

    private static void gap(int kind, String members) {
        set(separator(kind), members);
    }

    private static void set(byte type, String members) {
        for (int i = 0; i < members.length(); i++) {
            CLASS[members.charAt(i)] = type;
        }
    }

    private static void look(String letters, String latin) {
        for (int i = 0; i < letters.length(); i++) {
            CLASS[letters.charAt(i)] = LATIN;
            FOLDED[letters.charAt(i)] = Character.toLowerCase(latin.charAt(i));
        }
    }

    private static void arabic(String letters, char plain) {
        for (int i = 0; i < letters.length(); i++) {
            CLASS[letters.charAt(i)] = ARABIC;
            FOLDED[letters.charAt(i)] = plain;
        }
    }
}
