package org.jazari.strategyfile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement was read: the source and its exact words.
 *
 * @param quote the exact words of the source, character for character.
 */
public record Citation(
        String source, String quote, @Nullable Text note) {

    /** The same as {@link #note()}, empty where the strategy does not say. */
    public Optional<Text> findNote() {
        return Optional.ofNullable(note);
    }
}
