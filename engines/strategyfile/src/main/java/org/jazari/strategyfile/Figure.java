package org.jazari.strategyfile;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One number that a source states about the indicator.
 *
 * @param kind what the number is: a potential capacity is no commitment, a market forecast is context, a rate speaks per unit of time.
 * @param value a plain decimal number, point as decimal sign, no grouping, in the indicator's unit (22649; 1300000000; 0.25).
 * @param per for a rate: the time over which the value counts.
 * @param derived true where the value is computed from the quote (87th, up 14 places: 101st the year before), with the note saying how.
 */
public record Figure(
        String id,
        Kind kind,
        BigDecimal value,
        @Nullable Qualifier qualifier,
        @Nullable Period period,
        @Nullable PartialDate due,
        @Nullable Per per,
        boolean derived,
        @Nullable Text note,
        Citation citation) {

    /** The same as {@link #qualifier()}, empty where the strategy does not say. */
    public Optional<Qualifier> findQualifier() {
        return Optional.ofNullable(qualifier);
    }

    /** The same as {@link #period()}, empty where the strategy does not say. */
    public Optional<Period> findPeriod() {
        return Optional.ofNullable(period);
    }

    /** The same as {@link #due()}, empty where the strategy does not say. */
    public Optional<PartialDate> findDue() {
        return Optional.ofNullable(due);
    }

    /** The same as {@link #per()}, empty where the strategy does not say. */
    public Optional<Per> findPer() {
        return Optional.ofNullable(per);
    }

    /** The same as {@link #note()}, empty where the strategy does not say. */
    public Optional<Text> findNote() {
        return Optional.ofNullable(note);
    }

    /** What the number is: a potential capacity is no commitment, a market forecast is context, a rate speaks per unit of time. */
    public enum Kind implements Keyed {
        BASELINE,
        OBSERVED,
        MILESTONE,
        TARGET,
        CUMULATIVE_TARGET,
        RATE,
        POTENTIAL,
        COUNT,
        CONTEXT
    }

    /** The schema's values of this field. */
    public enum Qualifier implements Keyed {
        EXACTLY,
        ABOUT,
        AT_LEAST,
        AT_MOST,
        UP_TO
    }

    /** For a rate: the time over which the value counts. */
    public enum Per implements Keyed {
        YEAR,
        MONTH,
        QUARTER
    }
}
