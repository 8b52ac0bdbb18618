package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ministry, public body, university, company or organisation.
 *
 * @param aliases other spellings and names found in sources.
 */
public record Institution(
        String id,
        Text name,
        @Nullable String acronym,
        Kind kind,
        List<String> aliases,
        @Nullable String country,
        List<String> regions,
        @Nullable Text summary,
        List<Citation> citations) {
    public Institution {
        aliases = List.copyOf(aliases);
        regions = List.copyOf(regions);
        citations = List.copyOf(citations);
    }

    /** The same as {@link #acronym()}, empty where the strategy does not say. */
    public Optional<String> findAcronym() {
        return Optional.ofNullable(acronym);
    }

    /** The same as {@link #country()}, empty where the strategy does not say. */
    public Optional<String> findCountry() {
        return Optional.ofNullable(country);
    }

    /** The same as {@link #summary()}, empty where the strategy does not say. */
    public Optional<Text> findSummary() {
        return Optional.ofNullable(summary);
    }

    /** The schema's values of this field. */
    public enum Kind implements Keyed {
        MINISTRY,
        PUBLIC_BODY,
        REGIONAL_AUTHORITY,
        UNIVERSITY,
        BANK,
        COMPANY,
        INTERNATIONAL_ORGANISATION,
        INITIATIVE,
        FEDERATION,
        OTHER
    }
}
