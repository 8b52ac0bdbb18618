package org.jazari.trust.foreign;

import java.util.Locale;

/**
 * A row that was not loaded.
 *
 * @param line on which it begins
 * @param column of the file, from 1; 0 where the whole row is at fault
 * @param header the column's name in the file
 * @param value the offending value, shortened
 */
public record Refused(int line, int column, String header, Defect defect, String value) {
    /** Why. */
    public enum Defect {
        /** A cell that a record cannot be without is empty. */
        EMPTY_CELL,
        /** The row has fewer cells than the header. */
        TOO_FEW_CELLS,
        TOO_MANY_CELLS,
        /** A quote was opened and never closed. */
        UNCLOSED_QUOTE,
        TOO_LONG,
        /** Controls, overrides of direction, broken characters. */
        HIDDEN_CHARACTERS,
        /** A word that the register's standard does not have. */
        UNKNOWN_STATUS,
        /** No date, or one that the calendar does not have. */
        BAD_DATE,
        BAD_ADDRESS,
        /** The same record came before: quarantined. */
        DUPLICATE,
        /** Another record of the same number came before: quarantined. */
        CONFLICTING_ID;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether somebody should look which of two records is meant. */
        public boolean isQuarantined() {
            return this == DUPLICATE || this == CONFLICTING_ID;
        }
    }
}
