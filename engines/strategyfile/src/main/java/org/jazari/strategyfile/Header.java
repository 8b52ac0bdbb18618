package org.jazari.strategyfile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The strategy itself.
 *
 * @param country ISO 3166-1 alpha-2.
 * @param currency ISO 4217 code of the national currency.
 * @param translations how the texts of each other language came about; pages say so.
 */
public record Header(
        String id,
        String country,
        Text name,
        @Nullable Text umbrella,
        @Nullable Text summary,
        Language defaultLanguage,
        @Nullable String steering,
        @Nullable String currency,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        Map<Language, Translation> translations,
        List<Citation> citations) {
    public Header {
        translations = Collections.unmodifiableMap(new TreeMap<>(translations));
        citations = List.copyOf(citations);
    }

    /** The same as {@link #umbrella()}, empty where the strategy does not say. */
    public Optional<Text> findUmbrella() {
        return Optional.ofNullable(umbrella);
    }

    /** The same as {@link #summary()}, empty where the strategy does not say. */
    public Optional<Text> findSummary() {
        return Optional.ofNullable(summary);
    }

    /** The same as {@link #steering()}, empty where the strategy does not say. */
    public Optional<String> findSteering() {
        return Optional.ofNullable(steering);
    }

    /** The same as {@link #currency()}, empty where the strategy does not say. */
    public Optional<String> findCurrency() {
        return Optional.ofNullable(currency);
    }

    /** The same as {@link #from()}, empty where the strategy does not say. */
    public Optional<PartialDate> findFrom() {
        return Optional.ofNullable(from);
    }

    /** The same as {@link #until()}, empty where the strategy does not say. */
    public Optional<PartialDate> findUntil() {
        return Optional.ofNullable(until);
    }
}
