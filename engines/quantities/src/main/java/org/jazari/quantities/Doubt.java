package org.jazari.quantities;

import java.util.Locale;

/**
 * Something that looks like a figure or a time but is not read, because reading it would mean guessing.
 *
 * @param quote the characters from {@code start} to {@code end}
 */
public record Doubt(Reason reason, String quote, int start, int end) {
    /** Why nothing was read. */
    public enum Reason {
        /** Digits of two scripts in one number, or letters that look like digits. */
        MIXED_DIGITS,
        /** Invisible direction marks inside a number. */
        HIDDEN_DIRECTION,
        /** A deadline that names a month or a day but no year. */
        DEADLINE_WITHOUT_YEAR,
        /** A year of two digits. */
        TWO_DIGIT_YEAR,
        /** A date that the calendar does not have. */
        IMPOSSIBLE_DATE,
        /** Separators that fit neither grouping nor decimals of the language. */
        UNREADABLE_NUMBER;

        /** The name in files and interfaces, such as {@code mixed-digits}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
