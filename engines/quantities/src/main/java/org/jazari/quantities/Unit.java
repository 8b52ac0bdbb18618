package org.jazari.quantities;

import java.util.Locale;

/**
 * What a value is counted in.
 *
 * @param code ISO 4217 for money ({@code MAD}), the symbol for measures ({@code %}, {@code MW}), {@code rank} for a place in a ranking, and for
 *     counted things their noun as the text writes it ({@code étudiants}); empty where the text names nothing
 */
public record Unit(Dimension dimension, String code) {
    /** What kind of thing is counted. */
    public enum Dimension {
        MONEY,
        SHARE,
        POWER,
        ENERGY,
        MASS,
        LENGTH,
        AREA,
        VOLUME,
        DATA,
        TEMPERATURE,
        DURATION,
        RANK,
        /** Counted things, named by their noun. */
        COUNT,
        /** A number alone. */
        NONE;

        /** The name in files and interfaces, such as {@code money}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Unit NONE = new Unit(Dimension.NONE, "");
    public static final Unit RANK = new Unit(Dimension.RANK, "rank");

    /** A counted thing, named by its noun as the text writes it. */
    public static Unit counted(String noun) {
        return noun.isEmpty() ? NONE : new Unit(Dimension.COUNT, noun);
    }
}
