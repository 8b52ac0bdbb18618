package org.jazari.quantities.time;

import static org.jazari.quantities.lexicon.WordClass.CARDINAL;
import static org.jazari.quantities.lexicon.WordClass.EDGE;
import static org.jazari.quantities.lexicon.WordClass.MONTH;
import static org.jazari.quantities.lexicon.WordClass.OF;
import static org.jazari.quantities.lexicon.WordClass.ONE;
import static org.jazari.quantities.lexicon.WordClass.ORDINAL;
import static org.jazari.quantities.lexicon.WordClass.ORDINAL_SUFFIX;
import static org.jazari.quantities.lexicon.WordClass.SCHOOL_YEAR;
import static org.jazari.quantities.lexicon.WordClass.WEEKDAY;
import static org.jazari.quantities.lexicon.WordClass.YEAR;
import static org.jazari.quantities.lexicon.WordClass.YEAR_PART;
import static org.jazari.quantities.lexicon.WordClass.YEAR_PART_SIGN;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jazari.quantities.Doubt;
import org.jazari.quantities.lexicon.Entry;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Dates and stretches of time, without the words that say what they are for.
 *
 * <pre>
 * time    = [weekday] day month [year] | month day "," year | [edge] month [year] | part ["of"] year | sign year
 *         | [school-year] year ("-" | "/") year | [edge] ["the year"] year | numeric
 * part    = ordinal ("trimestre" | "semestre")
 * numeric = dd "/" mm "/" yyyy | yyyy "-" mm "-" dd
 * </pre>
 */
final class Calendar {
    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}");
    private static final int SHORTEST_DATE = "1.1.2000".length();

    /**
     * A time found.
     *
     * @param iso null where the year is missing
     * @param doubt why {@code iso} is missing, or null
     */
    record Found(int to, @Nullable String iso, Doubt.@Nullable Reason doubt, boolean yearAlone) {
        static Found dated(int to, String iso) {
            return new Found(to, iso, null, false);
        }

        static Found undated(int to, Doubt.Reason reason) {
            return new Found(to, null, reason, false);
        }
    }

    private final Lookup words;
    private final Sentence sentence;

    Calendar(Lookup words) {
        this.words = words;
        this.sentence = words.sentence();
    }

    /** The time that starts at a token; null where none does. */
    @Nullable
    Found at(int at) {
        if (at >= sentence.size()) {
            return null;
        }
        int start = words.skip(at, WEEKDAY);
        Found found = numeric(start);
        found = found != null ? found : dayMonth(start);
        found = found != null ? found : monthDay(start);
        found = found != null ? found : yearPart(start);
        found = found != null ? found : month(start);
        return found != null ? found : years(start);
    }

    private @Nullable Found dayMonth(int at) {
        int day = day(at);
        if (day == 0) {
            return null;
        }
        int next = at + 1;
        if (words.is(next, ORDINAL_SUFFIX) && sentence.token(next).joined()) {
            next++;
        }
        Found days = days(day, next);
        if (days != null) {
            return days;
        }
        next = words.skip(next, OF);
        Entry month = words.find(next, MONTH);
        if (month == null) {
            return null;
        }
        int after = next + month.words().size();
        int year = words.skip(after, OF);
        return year(year) > 0
                ? date(year(year), month.number(), day, year + 1)
                : Found.undated(after, Doubt.Reason.DEADLINE_WITHOUT_YEAR);
    }

    /** "4 au 9 juin 2025", "2 et 3 février 2025": two days of one month. */
    private @Nullable Found days(int first, int at) {
        boolean joins = at + 2 < sentence.size()
                && (sentence.token(at).is("au")
                        || sentence.token(at).is("et")
                        || sentence.token(at).is("-"));
        int second = joins ? small(at + 1) : 0;
        boolean month = second > first && second <= 31 && words.is(at + 2, MONTH);
        Found end = month ? dayMonth(at + 1) : null;
        String iso = end == null ? null : end.iso();
        if (end == null || iso == null) {
            return end;
        }
        return Found.dated(
                end.to(), iso.substring(0, iso.length() - 2) + String.format(Locale.ROOT, "%02d", first) + "/" + iso);
    }

    private @Nullable Found monthDay(int at) {
        Entry month = words.find(at, MONTH);
        int next = month == null ? at : at + month.words().size();
        int day = month == null || next >= sentence.size() ? 0 : day(next);
        if (day == 0 || month == null) {
            return null;
        }
        next++;
        next = next < sentence.size()
                        && words.is(next, ORDINAL_SUFFIX)
                        && sentence.token(next).joined()
                ? next + 1
                : next;
        int year = next < sentence.size() && sentence.token(next).is(",") ? next + 1 : next;
        return year(year) > 0 ? date(year(year), month.number(), day, year + 1) : null;
    }

    private static Found date(int year, int month, int day, int to) {
        try {
            return Found.dated(to, LocalDate.of(year, month, day).toString());
        } catch (DateTimeException noSuchDay) {
            return Found.undated(to, Doubt.Reason.IMPOSSIBLE_DATE);
        }
    }

    private @Nullable Found month(int at) {
        Entry edge = words.find(at, EDGE);
        int start = edge == null ? at : at + edge.words().size();
        start = edge == null ? start : words.skip(start, OF);
        Entry month = words.find(start, MONTH);
        if (month == null) {
            return null;
        }
        int after = start + month.words().size();
        int year = words.skip(words.skip(after, OF), YEAR);
        return year(year) > 0
                ? Found.dated(year + 1, String.format(Locale.ROOT, "%04d-%02d", year(year), month.number()))
                : Found.undated(after, Doubt.Reason.DEADLINE_WITHOUT_YEAR);
    }

    private @Nullable Found yearPart(int at) {
        Entry sign = words.find(at, YEAR_PART_SIGN);
        if (sign != null && year(at + 1) > 0) {
            return Found.dated(at + 2, month(year(at + 1), sign.number()));
        }
        int number = ordinal(at);
        int noun = number == 0 ? at : at + (sentence.token(at).isNumeral() ? 2 : 1);
        Entry part = number == 0 ? null : words.find(noun, YEAR_PART);
        if (part == null || number * part.number() > 12) {
            return null;
        }
        int year = words.skip(words.skip(noun + 1, OF), YEAR);
        return year(year) > 0
                ? Found.dated(year + 1, month(year(year), number * part.number()))
                : Found.undated(noun + 1, Doubt.Reason.DEADLINE_WITHOUT_YEAR);
    }

    private static String month(int year, int month) {
        return String.format(Locale.ROOT, "%04d-%02d", year, month);
    }

    private int ordinal(int at) {
        Entry word = words.find(at, ORDINAL);
        if (word != null) {
            return word.value().intValue();
        }
        boolean suffixed = at + 1 < sentence.size()
                && words.is(at + 1, ORDINAL_SUFFIX)
                && sentence.token(at + 1).joined();
        return suffixed ? small(at) : 0;
    }

    /** One year, a school year or a stretch of years, maybe at its end or middle. */
    private @Nullable Found years(int at) {
        Entry edge = words.find(at, EDGE);
        int start = edge == null ? at : at + edge.words().size();
        start = words.skip(words.skip(start, OF), YEAR);
        start = edge == null
                ? words.skip(at, SCHOOL_YEAR) == at ? words.skip(at, YEAR) : words.skip(at, SCHOOL_YEAR)
                : start;
        int first = year(start);
        if (first == 0) {
            return edge == null ? null : shortYear(start);
        }
        int second = secondYear(start, first);
        if (second > first) {
            return Found.dated(start + 3, first + "-" + second);
        }
        boolean middle = edge != null && edge.argument().equals("mid");
        return middle
                ? Found.dated(start + 1, month(first, 6))
                : new Found(start + 1, String.valueOf(first), null, edge == null && start == at);
    }

    private @Nullable Found shortYear(int at) {
        boolean twoDigits = at < sentence.size()
                && sentence.token(at).isNumeral()
                && sentence.token(at).folded().length() == 2
                && !words.is(at + 1, org.jazari.quantities.lexicon.WordClass.UNIT);
        return twoDigits ? Found.undated(at + 1, Doubt.Reason.TWO_DIGIT_YEAR) : null;
    }

    /** The year after "-" or "/": in full, or its last two digits; 0 where none stands. */
    private int secondYear(int at, int first) {
        if (at + 2 >= sentence.size()) {
            return 0;
        }
        Token sign = sentence.token(at + 1);
        boolean stretch =
                (sign.is("-") && sign.joined() == sentence.token(at + 2).joined()) || (sign.is("/") && sign.joined());
        if (!stretch) {
            return 0;
        }
        int second = year(at + 2);
        int lastTwo = sentence.token(at + 2).folded().length() == 2
                        && sentence.token(at + 2).joined()
                ? small(at + 2)
                : 0;
        return second > 0 ? second : lastTwo == (first + 1) % 100 ? first + 1 : 0;
    }

    private @Nullable Found numeric(int at) {
        if (at >= sentence.size() || !sentence.token(at).isNumeral()) {
            return null;
        }
        String digits = sentence.token(at).folded();
        if (digits.length() >= SHORTEST_DATE && DATE.matcher(digits).matches()) {
            String[] parts = digits.split("\\.", -1);
            return date(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]), at + 1);
        }
        if (at + 4 >= sentence.size()
                || !separates(at + 1)
                || !sentence.token(at + 1).is(sentence.token(at + 3).folded())) {
            return null;
        }
        if (year(at) > 0 && small(at + 2) > 0 && small(at + 4) > 0) {
            return date(year(at), small(at + 2), small(at + 4), at + 5);
        }
        return small(at) > 0 && small(at) <= 31 && small(at + 2) > 0 && year(at + 4) > 0
                ? date(year(at + 4), small(at + 2), small(at), at + 5)
                : null;
    }

    private boolean separates(int at) {
        return sentence.token(at).is("/") || sentence.token(at).is("-");
    }

    private int day(int at) {
        if (at >= sentence.size()) {
            return 0;
        }
        int number = small(at);
        if (number == 0 && words.is(at, CARDINAL) && at + 1 < sentence.size() && words.is(at + 1, MONTH)) {
            Entry word = words.find(at, CARDINAL);
            number = word == null ? 0 : word.number();
        }
        if (number == 0 && (words.is(at, ORDINAL) && !words.is(at, ONE)) && words.is(at + 1, MONTH)) {
            number = ordinal(at);
        }
        return number <= 31 ? number : 0;
    }

    private int small(int at) {
        if (at >= sentence.size() || !sentence.token(at).isNumeral()) {
            return 0;
        }
        String digits = sentence.token(at).folded();
        return digits.length() <= 2 && digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : 0;
    }

    /** A year of four digits from 1900 to 2100; 0 where none stands. */
    int year(int at) {
        if (at >= sentence.size() || !sentence.token(at).isNumeral()) {
            return 0;
        }
        String digits = sentence.token(at).folded();
        if (digits.length() != 4 || !digits.chars().allMatch(Character::isDigit)) {
            return 0;
        }
        int year = Integer.parseInt(digits);
        return year >= 1900 && year <= 2100 ? year : 0;
    }
}
