package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An axis of the roadmap.
 *
 * @param order rank in lists; the number under which the element is known.
 * @param listed false where the strategy announces the axis without saying what it is; then it has no name but a note.
 */
public record Axis(
        String id,
        int order,
        boolean listed,
        @Nullable Text name,
        @Nullable Text summary,
        @Nullable Text note,
        List<String> pillars,
        List<Citation> citations) {
    public Axis {
        pillars = List.copyOf(pillars);
        citations = List.copyOf(citations);
    }

    /** The same as {@link #name()}, empty where the strategy does not say. */
    public Optional<Text> findName() {
        return Optional.ofNullable(name);
    }

    /** The same as {@link #summary()}, empty where the strategy does not say. */
    public Optional<Text> findSummary() {
        return Optional.ofNullable(summary);
    }

    /** The same as {@link #note()}, empty where the strategy does not say. */
    public Optional<Text> findNote() {
        return Optional.ofNullable(note);
    }
}
