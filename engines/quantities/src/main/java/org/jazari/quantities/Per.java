package org.jazari.quantities;

import java.util.Locale;

/** The time over which a rate counts. */
public enum Per {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR;

    /** The name in files and interfaces, such as {@code year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
