package org.jazari.strategyfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar date with the precision that its source gives: a year, a month or a day.
 *
 * @param year four digits, 0 to 9999
 * @param month 1 to 12, or 0 where only the year is known
 * @param day 1 to 31, or 0 where only the year or the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final Comparator<PartialDate> ORDER =
            Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest);

    /** @throws DateTimeException if the calendar has no such date */
    public PartialDate {
        if (year < 0 || year > 9999 || (month == 0 && day != 0)) {
            throw new DateTimeException("No partial date: year " + year + ", month " + month + ", day " + day);
        }
        LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /**
     * Reads {@code 2030}, {@code 2025-07} or {@code 2026-01-12}.
     *
     * @throws DateTimeException if the form is another or the calendar has no such date
     */
    public static PartialDate parse(String iso) {
        Matcher form = FORM.matcher(iso);
        if (!form.matches()) {
            throw new DateTimeException("Not a date: \"" + iso + "\"; write 2030, 2025-07 or 2026-01-12");
        }
        return new PartialDate(Integer.parseInt(form.group(1)), part(form.group(2)), part(form.group(3)));
    }

    /** As {@link #parse}, empty where that would throw. */
    public static Optional<PartialDate> find(String iso) {
        try {
            return Optional.of(parse(iso));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static int part(@org.jspecify.annotations.Nullable String digits) {
        if (digits == null) {
            return 0;
        }
        int value = Integer.parseInt(digits);
        if (value == 0) {
            throw new DateTimeException("A month or day of 00 does not exist");
        }
        return value;
    }

    /** The first day that the date may mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** The last day that the date may mean; as a deadline, the day on which it expires. */
    public LocalDate latest() {
        if (day != 0) {
            return earliest();
        }
        return month == 0
                ? LocalDate.of(year, 12, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /** By first day, the finer date first where that is the same. */
    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    /** The ISO 8601 form, with the precision that is known. */
    @Override
    public String toString() {
        if (month == 0) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == 0
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
