package org.jazari.quantities;

import java.util.List;
import java.util.Locale;

/**
 * What a comparison of claims found.
 *
 * @param subject the words that the sides share: what they speak of
 * @param sides at least two, each with its words in its document
 * @param calculation for sums and derived values, the calculation in figures ({@code 150 + 200 + 200 = 550}); empty otherwise
 */
public record Finding(Kind kind, Verdict verdict, String subject, List<Side> sides, String calculation) {
    public Finding {
        sides = List.copyOf(sides);
    }

    /** What is compared; the names are those of the strategy's own discrepancies. */
    public enum Kind {
        /** The same thing, time and scope with two values. */
        VALUE,
        /** Parts and their sum. */
        ARITHMETIC,
        /** A total that falls where it can only grow, or a later step below an earlier one. */
        MONOTONICITY,
        /** A number announced and the items that are listed. */
        COUNT_AGAINST_LIST,
        /** The same value said of more or of less. */
        SCOPE,
        /** The same event at two places. */
        PLACE,
        /** One name spelled in two ways, or one abbreviation spelled out in two ways. */
        NAME;

        /** The name in files and interfaces, such as {@code count-against-list}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the comparison says. */
    public enum Verdict {
        /** The sides cannot both be right, or need a word of explanation. */
        CONTRADICTION,
        /** The sides mean the same: variants of one name. */
        SAME,
        /** The calculation holds. */
        HOLDS,
        /** A value that the text does not state follows from those that it states. */
        DERIVED;

        /** The name in files and interfaces, such as {@code contradiction}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One side: words of a document.
     *
     * @param source id of the document
     * @param statement what is said, short: a value with its unit, a name, a count
     * @param start offset of the quoted words in the document's text
     * @param end offset after them
     */
    public record Side(String source, String statement, int start, int end) {}
}
