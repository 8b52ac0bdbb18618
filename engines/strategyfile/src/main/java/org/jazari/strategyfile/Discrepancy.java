package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point on which sources differ; both readings stand.
 */
public record Discrepancy(
        String id,
        Nature nature,
        Text topic,
        List<Reading> readings,
        List<String> about,
        @Nullable Text explanation,
        List<Citation> citations) {
    public Discrepancy {
        readings = List.copyOf(readings);
        about = List.copyOf(about);
        citations = List.copyOf(citations);
    }

    /** The same as {@link #explanation()}, empty where the strategy does not say. */
    public Optional<Text> findExplanation() {
        return Optional.ofNullable(explanation);
    }

    /** The schema's values of this field. */
    public enum Nature implements Keyed {
        VALUE,
        ARITHMETIC,
        MONOTONICITY,
        COUNT_AGAINST_LIST,
        SCOPE,
        PLACE,
        NAME
    }
}
