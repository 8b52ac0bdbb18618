package org.jazari.quantities;

import java.util.Locale;

/** What a figure is in the life of a strategy; the names are those of the strategy's own figures. */
public enum FigureKind {
    /** A value promised or aimed at, with or without a deadline. */
    TARGET,
    /** A step on the way to a target in the same sentence. */
    MILESTONE,
    /** A target that counts everything since the start. */
    CUMULATIVE_TARGET,
    /** A value per unit of time. */
    RATE,
    /** A value measured or reported as reached. */
    OBSERVED,
    /** A value that could be reached: no commitment. */
    POTENTIAL,
    /** How many things a text announces or lists: nine axes, eighteen sectors. */
    COUNT,
    /** A value that nobody of the strategy promises: a world market, an age, a duration. */
    CONTEXT;

    /** The name in files and interfaces, such as {@code cumulative-target}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
