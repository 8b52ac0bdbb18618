package org.jazari.trajectory.backtest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as data sets write them: 2024, 2024-S1, 2024-Q3, 2024Q3, 2024-07, 2024M07, 2024-07-31. */
final class Period {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-?(?:[SH]([12])|Q([1-4])|M(\\d{1,2}))|-(\\d{2})(?:-(\\d{2}))?)?");

    private Period() {}

    /** The last day of a period; null where the text is none. */
    static @Nullable LocalDate lastDay(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return null;
        }
        int year = Integer.parseInt(form.group(1));
        try {
            if (form.group(6) != null) {
                return LocalDate.of(year, Integer.parseInt(form.group(5)), Integer.parseInt(form.group(6)));
            }
            return YearMonth.of(year, lastMonth(form)).atEndOfMonth();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int lastMonth(Matcher form) {
        if (form.group(2) != null) {
            return 6 * Integer.parseInt(form.group(2));
        }
        if (form.group(3) != null) {
            return 3 * Integer.parseInt(form.group(3));
        }
        if (form.group(4) != null) {
            return Integer.parseInt(form.group(4));
        }
        return form.group(5) == null ? 12 : Integer.parseInt(form.group(5));
    }
}
