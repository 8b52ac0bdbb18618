package org.jazari.trust.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a contest. */
public enum ContestOutcome {
    /** The decision stands. */
    UPHELD,
    /** The record or the data were corrected. */
    CORRECTED,
    /** The decision falls. */
    OVERTURNED;

    /** As in facts and forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ContestOutcome> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
