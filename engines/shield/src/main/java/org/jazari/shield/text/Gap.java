package org.jazari.shield.text;

/** What stands between two tokens: a set of bits, and in the upper eight how many visible characters (255 for more). */
public final class Gap {
    public static final int SPACE = 1;
    public static final int NEWLINE = 1 << 1;
    /** More than one line break. */
    public static final int BLANK_LINE = 1 << 2;

    public static final int DOT = 1 << 3;
    public static final int HYPHEN = 1 << 4;
    public static final int SLASH = 1 << 5;
    public static final int COMMA = 1 << 6;
    public static final int COLON = 1 << 7;
    public static final int PLUS = 1 << 8;
    public static final int OPEN = 1 << 9;
    public static final int CLOSE = 1 << 10;
    public static final int QUOTE = 1 << 11;
    public static final int APOSTROPHE = 1 << 12;
    public static final int UNDERSCORE = 1 << 13;
    /** Edges of table cells, tabulators among them. */
    public static final int PIPE = 1 << 14;

    public static final int AT = 1 << 15;
    public static final int STAR = 1 << 16;
    public static final int NUMBER_SIGN = 1 << 17;
    /** Ends a sentence or a clause for certain: semicolon, question and exclamation mark. */
    public static final int STOP = 1 << 18;

    public static final int EQUALS = 1 << 19;
    public static final int OTHER = 1 << 20;
    /** Characters without width stood here, or the style of the digits changed. */
    public static final int INVISIBLE = 1 << 21;

    private static final int KINDS = (1 << 22) - 1;

    private Gap() {}

    static int grown(int gap, int kind) {
        int more = kind == NEWLINE && (gap & NEWLINE) != 0 ? BLANK_LINE : 0;
        return (gap >>> 24) == 255 ? gap | kind | more : (gap | kind | more) + (1 << 24);
    }

    public static int count(int gap) {
        return gap >>> 24;
    }

    /** The bits of what is visible. */
    public static int kinds(int gap) {
        return gap & KINDS & ~INVISIBLE;
    }

    /** Whether nothing visible stands there. */
    public static boolean isEmpty(int gap) {
        return count(gap) == 0;
    }

    public static boolean has(int gap, int kinds) {
        return (gap & kinds) != 0;
    }

    /** Whether nothing but these stands there. */
    public static boolean only(int gap, int kinds) {
        return (kinds(gap) & ~kinds) == 0;
    }
}
