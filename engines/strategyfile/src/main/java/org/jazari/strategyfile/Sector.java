package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A priority sector.
 *
 * @param order rank in lists; the number under which the element is known.
 */
public record Sector(
        String id, int order, Text name, @Nullable Text summary, List<Citation> citations) {
    public Sector {
        citations = List.copyOf(citations);
    }

    /** The same as {@link #summary()}, empty where the strategy does not say. */
    public Optional<Text> findSummary() {
        return Optional.ofNullable(summary);
    }
}
