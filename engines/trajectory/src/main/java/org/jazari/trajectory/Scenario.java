package org.jazari.trajectory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What comes of an assumed pace, from the last observed value on; it says nothing about whether that pace is likely.
 *
 * @param perYear the assumed change in a year
 * @param atDeadline the value at the deadline
 * @param reachedInTime whether that is as good as the target
 * @param reachedOn the day on which the target is reached; null where this pace never gets there within a century
 */
public record Scenario(
        double perYear,
        double atDeadline,
        boolean reachedInTime,
        @Nullable LocalDate reachedOn) {
    private static final double LONGEST_YEARS = 100;

    /**
     * Goes on from a value.
     *
     * @param last before the deadline
     * @throws IllegalArgumentException where the pace is not finite or the deadline is over
     */
    public static Scenario of(Goal goal, Observation last, double perYear) {
        if (!Double.isFinite(perYear) || !last.date().isBefore(goal.deadline())) {
            throw new IllegalArgumentException("From " + last.date() + " at " + perYear + " to " + goal.deadline());
        }
        double years = Observation.years(goal.deadline()) - Observation.years(last.date());
        double atDeadline = last.value() + perYear * years;
        double missing = goal.target() - last.value();
        boolean reached = goal.direction().reaches(last.value(), goal.target());
        double needed = reached ? 0 : missing / perYear;
        LocalDate on = needed >= 0 && needed <= LONGEST_YEARS
                ? last.date().plusDays((long) Math.ceil(needed * Observation.DAYS_PER_YEAR))
                : null;
        return new Scenario(perYear, atDeadline, on != null && !on.isAfter(goal.deadline()), on);
    }
}
