package org.jazari.strategyfile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A first-level region of the country.
 *
 * @param order rank in lists; the number under which the element is known.
 * @param code ISO 3166-2 code, leading zeros kept: always quoted in YAML.
 */
public record Region(
        String id,
        int order,
        String code,
        Text name,
        @Nullable Text capital,
        @Nullable Text summary) {

    /** The same as {@link #capital()}, empty where the strategy does not say. */
    public Optional<Text> findCapital() {
        return Optional.ofNullable(capital);
    }

    /** The same as {@link #summary()}, empty where the strategy does not say. */
    public Optional<Text> findSummary() {
        return Optional.ofNullable(summary);
    }
}
