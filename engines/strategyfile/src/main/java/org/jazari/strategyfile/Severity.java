package org.jazari.strategyfile;

import java.util.Locale;

/** Whether a problem keeps the strategy from being used. */
public enum Severity {
    /** The strategy is refused. */
    ERROR,
    /** The strategy is accepted, but somebody should look. */
    WARNING;

    /** {@code error} or {@code warning}, for machines. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
