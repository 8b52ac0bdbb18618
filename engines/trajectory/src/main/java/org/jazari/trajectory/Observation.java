package org.jazari.trajectory;

import java.time.LocalDate;

/**
 * A value at a time.
 *
 * @param date the last day of the period that the value is of
 * @param value in the indicator's unit; finite
 */
public record Observation(LocalDate date, double value) {
    static final double DAYS_PER_YEAR = 365.2425;

    public Observation {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("No finite value on " + date + ": " + value);
        }
    }

    /** Years since 1970, so that differences are exact to a day. */
    static double years(LocalDate date) {
        return date.toEpochDay() / DAYS_PER_YEAR;
    }
}
