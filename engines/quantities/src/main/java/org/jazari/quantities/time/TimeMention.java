package org.jazari.quantities.time;

import org.jspecify.annotations.Nullable;

/**
 * A time that a sentence speaks of, with the words that say what it is for.
 *
 * @param from index of the first token, the cue included
 * @param to index after the last token
 * @param iso {@code 2030}, {@code 2027-12}, {@code 2026-06-30}, {@code 2024-2025}; null where the text gives no date ("d'ici cinq ans", 18h00)
 */
public record TimeMention(
        Role role, int from, int to, @Nullable String iso) {
    /** What the time is for. */
    public enum Role {
        /** Something is due by then. */
        DEADLINE,
        /** Something holds or happens then. */
        DURING,
        /** Something counts from then. */
        SINCE,
        /** The time stands alone. */
        PLAIN,
        /** An hour of the day, a length of time until something: no date. */
        UNDATED
    }
}
