package org.jazari.quantities.text;

/**
 * A word, a numeral or a symbol of a text.
 *
 * @param folded lower case, without accents or Arabic marks: what rules compare; the digits of a numeral are made ASCII
 * @param start offset of the first character in the text
 * @param end offset after the last character
 * @param gap what stands before the token
 * @param capital true where the first letter is a capital
 */
public record Token(Kind kind, String folded, int start, int end, Gap gap, boolean capital) {
    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMERAL,
        SYMBOL,
        /** A web or mail address: never looked into. */
        ADDRESS,
        /** Digits of two scripts, or letters that look like digits. */
        MIXED_DIGITS,
        /** Digits with invisible direction marks between them. */
        HIDDEN_DIRECTION
    }

    /** White space before a token, from none to an empty line. */
    public enum Gap {
        NONE,
        SPACE,
        LINE,
        BLANK_LINE
    }

    public boolean is(String word) {
        return folded.equals(word);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumeral() {
        return kind == Kind.NUMERAL;
    }

    public boolean isSymbol() {
        return kind == Kind.SYMBOL;
    }

    /** True where the token is written straight after the one before. */
    public boolean joined() {
        return gap == Gap.NONE;
    }
}
