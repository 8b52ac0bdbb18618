package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated event of the strategy.
 */
public record Event(
        String id,
        Text name,
        Period period,
        List<String> places,
        List<String> institutions,
        @Nullable Text summary,
        List<Citation> citations) {
    public Event {
        places = List.copyOf(places);
        institutions = List.copyOf(institutions);
        citations = List.copyOf(citations);
    }

    /** The same as {@link #summary()}, empty where the strategy does not say. */
    public Optional<Text> findSummary() {
        return Optional.ofNullable(summary);
    }
}
