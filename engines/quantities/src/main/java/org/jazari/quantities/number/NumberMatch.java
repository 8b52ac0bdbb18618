package org.jazari.quantities.number;

import java.math.BigDecimal;

/**
 * A number at a place of a sentence.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param scale the last scale word that it holds (1,000,000 in "two million"), or 1
 */
public record NumberMatch(BigDecimal value, int from, int to, Form form, BigDecimal scale) {
    /** How a number is written. */
    public enum Form {
        DIGITS,
        WORDS,
        FRACTION,
        /** A place in an order: 87e, second. */
        ORDINAL,
        /** A word that is also the indefinite article. */
        ARTICLE
    }

    NumberMatch(BigDecimal value, int from, int to, Form form) {
        this(value, from, to, form, BigDecimal.ONE);
    }

    /** True where a scale word or sign ends the number. */
    public boolean isScaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }

    NumberMatch withValue(BigDecimal newValue, int newTo, Form newForm) {
        return new NumberMatch(newValue, from, newTo, newForm, scale);
    }

    /** Below zero, with its sign; "négatif un" is no article any more. */
    NumberMatch negated(int sign) {
        return new NumberMatch(value.negate(), sign, to, form == Form.ARTICLE ? Form.WORDS : form, scale);
    }
}
