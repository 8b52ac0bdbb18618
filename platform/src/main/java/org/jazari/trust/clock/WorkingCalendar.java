package org.jazari.trust.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jazari.assessment.Texts;

/**
 * Which days public offices work: all but weekends, fixed holidays, and holidays of the lunar calendar, which are data
 * because they are announced from year to year.
 *
 * @param from first day for which the lunar holidays are known
 * @param until last such day; a deadline after it is provisional
 * @param comparedWith what its days were compared with and agree with
 */
public record WorkingCalendar(
        Set<DayOfWeek> weekend,
        List<Fixed> fixed,
        List<Dated> dated,
        LocalDate from,
        LocalDate until,
        String source,
        List<Comparison> comparedWith) {
    public WorkingCalendar {
        comparedWith = List.copyOf(comparedWith);
        weekend = Set.copyOf(weekend);
        fixed = List.copyOf(fixed);
        dated = List.copyOf(dated);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A week without working days: no deadline would ever come");
        }
    }

    /**
     * A holiday of the same day each year.
     *
     * @param since the first year in which it was one
     */
    public record Fixed(MonthDay day, int since, Texts name, boolean toVerify) {}

    /** A holiday of certain days of one year. */
    public record Dated(LocalDate first, int days, Texts name, boolean toVerify) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && day.isBefore(first.plusDays(days));
        }
    }

    /** A day on which nobody works, and why. */
    public record Holiday(LocalDate day, Texts name, boolean toVerify) {}

    public boolean isWorking(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && holiday(day).isEmpty();
    }

    /** The holiday of a day; empty for a weekend that is none. */
    public Optional<Holiday> holiday(LocalDate day) {
        return Stream.concat(
                        fixed.stream()
                                .filter(one -> one.since() <= day.getYear()
                                        && one.day().equals(MonthDay.from(day)))
                                .map(one -> new Holiday(day, one.name(), one.toVerify())),
                        dated.stream()
                                .filter(one -> one.holds(day))
                                .map(one -> new Holiday(day, one.name(), one.toVerify())))
                .findFirst();
    }

    /** The holidays of a year, by day. */
    public List<Holiday> holidays(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return IntStream.range(0, first.lengthOfYear())
                .mapToObj(first::plusDays)
                .flatMap(day -> holiday(day).stream())
                .sorted(Comparator.comparing(Holiday::day))
                .toList();
    }

    /** Whether the lunar holidays of a day's year are known. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The day itself where it is a working day, else the next one. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
