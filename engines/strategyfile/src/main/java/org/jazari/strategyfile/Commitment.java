package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promise that is not (only) a number: a programme, project, law, framework or school.
 *
 * @param status what the cited sources say, no more.
 */
public record Commitment(
        String id,
        Text name,
        Kind kind,
        Status status,
        @Nullable Text summary,
        @Nullable String owner,
        List<String> partners,
        @Nullable PartialDate due,
        List<String> conventions,
        List<String> events,
        List<String> pillars,
        List<String> axes,
        List<String> sectors,
        List<String> places,
        List<String> regions,
        List<String> indicators,
        List<Citation> citations) {
    public Commitment {
        partners = List.copyOf(partners);
        conventions = List.copyOf(conventions);
        events = List.copyOf(events);
        pillars = List.copyOf(pillars);
        axes = List.copyOf(axes);
        sectors = List.copyOf(sectors);
        places = List.copyOf(places);
        regions = List.copyOf(regions);
        indicators = List.copyOf(indicators);
        citations = List.copyOf(citations);
    }

    /** The same as {@link #summary()}, empty where the strategy does not say. */
    public Optional<Text> findSummary() {
        return Optional.ofNullable(summary);
    }

    /** The same as {@link #owner()}, empty where the strategy does not say. */
    public Optional<String> findOwner() {
        return Optional.ofNullable(owner);
    }

    /** The same as {@link #due()}, empty where the strategy does not say. */
    public Optional<PartialDate> findDue() {
        return Optional.ofNullable(due);
    }

    /** The schema's values of this field. */
    public enum Kind implements Keyed {
        PROGRAMME,
        PROJECT,
        INFRASTRUCTURE,
        LAW,
        FRAMEWORK,
        INSTITUTE,
        SCHOOL,
        PLATFORM,
        OTHER
    }

    /** What the cited sources say, no more. */
    public enum Status implements Keyed {
        ANNOUNCED,
        UNDER_WAY,
        DELIVERED,
        ABANDONED
    }
}
