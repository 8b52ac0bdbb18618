package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place named by the strategy.
 */
public record NamedPlace(
        String id, Text name, String region, @Nullable Kind kind, List<String> aliases, List<Citation> citations) {
    public NamedPlace {
        aliases = List.copyOf(aliases);
        citations = List.copyOf(citations);
    }

    /** The same as {@link #kind()}, empty where the strategy does not say. */
    public Optional<Kind> findKind() {
        return Optional.ofNullable(kind);
    }

    /** The schema's values of this field. */
    public enum Kind implements Keyed {
        CITY,
        PROVINCE,
        CAMPUS,
        OTHER
    }
}
