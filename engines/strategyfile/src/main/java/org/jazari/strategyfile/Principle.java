package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy principle or a value that the strategy names.
 *
 * @param order rank in lists; the number under which the element is known.
 */
public record Principle(
        String id,
        int order,
        @Nullable Kind kind,
        Text name,
        @Nullable Text summary,
        List<Citation> citations) {
    public Principle {
        citations = List.copyOf(citations);
    }

    /** The same as {@link #kind()}, empty where the strategy does not say. */
    public Optional<Kind> findKind() {
        return Optional.ofNullable(kind);
    }

    /** The same as {@link #summary()}, empty where the strategy does not say. */
    public Optional<Text> findSummary() {
        return Optional.ofNullable(summary);
    }

    /** The schema's values of this field. */
    public enum Kind implements Keyed {
        POLICY_PRINCIPLE,
        VALUE
    }
}
