package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signed convention between parties, with what it must deliver.
 */
public record Convention(
        String id,
        String number,
        Text name,
        Kind kind,
        PartialDate date,
        @Nullable String event,
        List<String> parties,
        List<String> signatories,
        List<Deliverable> deliverables,
        @Nullable Text summary,
        List<String> pillars,
        List<String> axes,
        List<String> sectors,
        List<String> places,
        List<String> regions,
        List<String> indicators,
        List<Citation> citations) {
    public Convention {
        parties = List.copyOf(parties);
        signatories = List.copyOf(signatories);
        deliverables = List.copyOf(deliverables);
        pillars = List.copyOf(pillars);
        axes = List.copyOf(axes);
        sectors = List.copyOf(sectors);
        places = List.copyOf(places);
        regions = List.copyOf(regions);
        indicators = List.copyOf(indicators);
        citations = List.copyOf(citations);
    }

    /** The same as {@link #event()}, empty where the strategy does not say. */
    public Optional<String> findEvent() {
        return Optional.ofNullable(event);
    }

    /** The same as {@link #summary()}, empty where the strategy does not say. */
    public Optional<Text> findSummary() {
        return Optional.ofNullable(summary);
    }

    /** The schema's values of this field. */
    public enum Kind implements Keyed {
        MEMORANDUM,
        PROTOCOL,
        AGREEMENT,
        DECLARATION_OF_INTENT,
        OTHER
    }
}
