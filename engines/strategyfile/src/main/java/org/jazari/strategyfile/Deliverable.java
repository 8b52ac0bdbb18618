package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the convention must deliver.
 */
public record Deliverable(String id, Text name, @Nullable PartialDate due, List<Citation> citations) {
    public Deliverable {
        citations = List.copyOf(citations);
    }

    /** The same as {@link #due()}, empty where the strategy does not say. */
    public Optional<PartialDate> findDue() {
        return Optional.ofNullable(due);
    }
}
