package org.jazari.strategyfile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Origin of one language's texts.
 */
public record Translation(Status status, @Nullable Text note) {

    /** The same as {@link #note()}, empty where the strategy does not say. */
    public Optional<Text> findNote() {
        return Optional.ofNullable(note);
    }

    /** The schema's values of this field. */
    public enum Status implements Keyed {
        OFFICIAL,
        UNOFFICIAL,
        MACHINE
    }
}
