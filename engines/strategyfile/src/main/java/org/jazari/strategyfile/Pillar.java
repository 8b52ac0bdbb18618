package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pillar of the strategy's architecture.
 *
 * @param order rank in lists; the number under which the element is known.
 */
public record Pillar(
        String id, int order, Text name, @Nullable Text summary, List<Component> components, List<Citation> citations) {
    public Pillar {
        components = List.copyOf(components);
        citations = List.copyOf(citations);
    }

    /** The same as {@link #summary()}, empty where the strategy does not say. */
    public Optional<Text> findSummary() {
        return Optional.ofNullable(summary);
    }
}
