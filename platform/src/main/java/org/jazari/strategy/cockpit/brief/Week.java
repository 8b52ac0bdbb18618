package org.jazari.strategy.cockpit.brief;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jazari.kernel.language.Formats;

/**
 * A week of ISO 8601, Monday to Sunday in Casablanca, such as {@code 2026-W47}.
 *
 * @param year the year that the week belongs to, 2000 to 2999
 * @param number 1 to 53
 */
public record Week(int year, int number) {
    private static final Pattern FORM = Pattern.compile("(2[0-9]{3})-W([0-9]{2})");

    /** @throws IllegalArgumentException if the year has no such week */
    public Week {
        if (!exists(year, number)) {
            throw new IllegalArgumentException("No week " + number + " in " + year);
        }
    }

    /** Reads {@code 2026-W47}; empty where that is no week. */
    static Optional<Week> find(String iso) {
        Matcher form = FORM.matcher(iso);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        int number = Integer.parseInt(form.group(2));
        return exists(year, number) ? Optional.of(new Week(year, number)) : Optional.empty();
    }

    static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static boolean exists(int year, int number) {
        return year >= 2000
                && year <= 2999
                && number >= 1
                && number
                        <= IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(LocalDate.of(year, 6, 1))
                                .getMaximum();
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4) // always in the first week
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(DayOfWeek.MONDAY);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    Instant begin() {
        return monday().atStartOfDay(Formats.ZONE).toInstant();
    }

    /** The last moment that belongs to it, as exact as facts are timed. */
    Instant end() {
        return monday().plusWeeks(1).atStartOfDay(Formats.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
    }

    public Week previous() {
        return of(monday().minusWeeks(1));
    }

    public Week next() {
        return of(monday().plusWeeks(1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-W%02d", year, number);
    }
}
