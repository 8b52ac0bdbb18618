package org.jazari.quantities;

import java.util.Locale;

/** How a text limits the value that it gives. */
public enum Bound {
    EXACTLY,
    ABOUT,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    UP_TO;

    /** The name in files and interfaces, such as {@code at-least}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
