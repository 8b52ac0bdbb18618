package org.jazari.strategyfile;

import java.util.Locale;

/** A value of a closed list of the schema, known in files by its key. */
public interface Keyed {
    /** The enum constant's name; given by every enum. */
    String name();

    /** The value as it is written in a strategy's files: {@code under-way} for {@code UNDER_WAY}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
