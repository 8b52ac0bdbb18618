package org.jazari.strategyfile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure.
 */
public record Unit(
        String id,
        Text name,
        @Nullable Text symbol,
        Dimension dimension,
        @Nullable String currency,
        @Nullable Integer decimals) {

    /** The same as {@link #symbol()}, empty where the strategy does not say. */
    public Optional<Text> findSymbol() {
        return Optional.ofNullable(symbol);
    }

    /** The same as {@link #currency()}, empty where the strategy does not say. */
    public Optional<String> findCurrency() {
        return Optional.ofNullable(currency);
    }

    /** The same as {@link #decimals()}, empty where the strategy does not say. */
    public Optional<Integer> findDecimals() {
        return Optional.ofNullable(decimals);
    }

    /** The schema's values of this field. */
    public enum Dimension implements Keyed {
        COUNT,
        RATIO,
        CURRENCY,
        POWER,
        ENERGY,
        MASS,
        RANK,
        DURATION,
        OTHER
    }
}
