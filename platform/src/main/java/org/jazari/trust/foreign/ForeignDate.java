package org.jazari.trust.foreign;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jazari.strategyfile.PartialDate;

/** Dates as people write them into registers. Each keeps the precision that it has: "Jul-25" is a month. */
final class ForeignDate {
    private static final Set<String> NONE =
            Set.of("", "n/a", "na", "none", "tbd", "unknown", "onbekend", "-", "not applicable", "n.v.t.", "null");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO =
            Pattern.compile("([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:[T ][0-9:.]+(?:Z|[+-][0-9:]+)?)?");
    private static final Pattern MONTH_YEAR = Pattern.compile("([A-Za-z]{3,9})[ .,/-]*((?:[0-9]{2})?[0-9]{2})");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("([0-9]{1,2})[ /-]([A-Za-z]{3,9})[ ,/-]+((?:[0-9]{2})?[0-9]{2})");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("([A-Za-z]{3,9}) ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})");
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2})[/-]((?:[0-9]{2})?[0-9]{2})");
    private static final Pattern MONTH_NUMBER = Pattern.compile("([0-9]{1,2})[/-]([0-9]{4})");
    private static final int CENTURY = 2000;

    private ForeignDate() {}

    /** What a cell says. */
    sealed interface Reading {
        record Read(Optional<PartialDate> date) implements Reading {}

        record Refused() implements Reading {}
    }

    /**
     * Reads a cell.
     *
     * @param format whose order of day and month counts in dates of numbers; the British standard itself writes DD/MM/YY
     */
    static Reading read(String cell, ForeignFormat format) {
        String text = cell.strip();
        if (NONE.contains(text.toLowerCase(Locale.ROOT))) {
            return new Reading.Read(Optional.empty());
        }
        try {
            return date(text, format)
                    .<Reading>map(date -> new Reading.Read(Optional.of(date)))
                    .orElseGet(Reading.Refused::new);
        } catch (DateTimeException noSuchDay) {
            return new Reading.Refused();
        }
    }

    private static Optional<PartialDate> date(String text, ForeignFormat format) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(PartialDate.parse(iso.group(1)));
        }
        Matcher monthYear = MONTH_YEAR.matcher(text);
        if (monthYear.matches()) {
            return of(year(monthYear.group(2)), month(monthYear.group(1)), 0);
        }
        Matcher dayMonthYear = DAY_MONTH_YEAR.matcher(text);
        if (dayMonthYear.matches()) {
            return of(year(dayMonthYear.group(3)), month(dayMonthYear.group(2)), number(dayMonthYear.group(1)));
        }
        Matcher monthDayYear = MONTH_DAY_YEAR.matcher(text);
        if (monthDayYear.matches()) {
            return of(year(monthDayYear.group(3)), month(monthDayYear.group(1)), number(monthDayYear.group(2)));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches() && (numbers.group(3).length() == 4 || format == ForeignFormat.UK)) {
            boolean monthFirst = format == ForeignFormat.US;
            int first = number(numbers.group(1));
            int second = number(numbers.group(2));
            return of(year(numbers.group(3)), monthFirst ? first : second, monthFirst ? second : first);
        }
        Matcher monthNumber = MONTH_NUMBER.matcher(text);
        return monthNumber.matches()
                ? of(number(monthNumber.group(2)), number(monthNumber.group(1)), 0)
                : Optional.empty();
    }

    private static Optional<PartialDate> of(int year, int month, int day) {
        return month == 0 ? Optional.empty() : Optional.of(new PartialDate(year, month, day));
    }

    /** Two digits are of this century: registers of algorithms are younger. */
    private static int year(String digits) {
        return digits.length() == 2 ? CENTURY + number(digits) : number(digits);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
