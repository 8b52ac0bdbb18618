package org.jazari.trust.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jazari.assessment.Texts;
import org.jazari.trust.clock.Deadline.Pause;
import org.jazari.trust.clock.LegalClock.Silence;
import org.jazari.trust.clock.LegalClock.Term;
import org.jazari.trust.clock.LegalClock.Unit;
import org.jazari.trust.clock.LegalClock.Use;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final WorkingCalendar CALENDAR =
            ClockFiles.calendar("calendar-morocco.yaml", bytes("/trust/calendar-morocco.yaml"));
    private static final List<LegalClock> CLOCKS =
            ClockFiles.clocks("legal-clocks.yaml", bytes("/trust/legal-clocks.yaml"));

    private static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(DeadlineTest.class.getResourceAsStream(resource))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LegalClock clock(String id) {
        return CLOCKS.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static LocalDate due(LegalClock clock, String start, List<Pause> pauses, boolean extended) {
        return Deadline.of(clock, CALENDAR, LocalDate.parse(start), pauses, extended)
                .due()
                .orElseThrow();
    }

    private static LegalClock clock(Term term, Optional<Term> extension) {
        return new LegalClock(
                "any",
                Use.DECISION,
                Texts.none(),
                term,
                extension,
                1,
                Silence.ACCEPTED,
                Texts.none(),
                List.of(),
                List.of());
    }

    /** Counted by hand with a wall calendar. */
    @Test
    void twentyWorkingDaysOverTheHolidaysOfNovember() {
        assertThat(due(clock("law-31-13-request"), "2026-11-02", List.of(), false))
                .isEqualTo("2026-12-02"); // 6 and 18 November off
        assertThat(due(clock("law-31-13-urgent"), "2026-11-05", List.of(), false))
                .isEqualTo("2026-11-11"); // Friday is the Green March
    }

    @Test
    void twentyWorkingDaysOverTheEndOfRamadan() {
        assertThat(due(clock("law-31-13-request"), "2025-03-14", List.of(), false))
                .isEqualTo("2025-04-15"); // 31 March and 1 April off
        assertThat(due(clock("law-31-13-request"), "2025-03-14", List.of(), true))
                .isEqualTo("2025-05-14"); // and 1 May
    }

    @Test
    void sixtyDaysThatEndOnADayOffRunOnToAWorkingDay() {
        assertThat(due(clock("law-55-19-general"), "2026-06-01", List.of(), false))
                .isEqualTo("2026-07-31"); // 31 July, a Friday after Throne Day
        assertThat(due(clock("law-55-19-general"), "2026-05-31", List.of(), false))
                .isEqualTo("2026-07-31"); // the sixtieth is Throne Day
    }

    @Test
    void twoMonthsAndTwoMore() {
        assertThat(due(clock("law-09-08-authorisation"), "2026-12-31", List.of(), false))
                .isEqualTo("2027-03-01"); // 28 February is a Sunday
        assertThat(due(clock("law-09-08-authorisation"), "2026-12-31", List.of(), true))
                .isEqualTo("2027-04-28");
    }

    @Test
    void silenceMeansWhatTheLawSaysAndOnlyAfterTheLastDay() {
        Deadline deadline =
                Deadline.of(clock("law-55-19-investment"), CALENDAR, LocalDate.parse("2026-11-02"), List.of(), false);

        assertThat(deadline.due()).hasValue(LocalDate.parse("2026-12-02"));
        assertThat(deadline.silenceOn(LocalDate.parse("2026-12-02"))).isEqualTo(Silence.NOTHING);
        assertThat(deadline.silenceOn(LocalDate.parse("2026-12-03"))).isEqualTo(Silence.ACCEPTED);
    }

    @Test
    void whileAQuestionIsOpenThereIsNoDeadline() {
        Deadline deadline = Deadline.of(
                clock("law-55-19-general"),
                CALENDAR,
                LocalDate.parse("2026-11-02"),
                List.of(new Pause(LocalDate.parse("2026-11-10"), Optional.empty())),
                false);

        assertThat(deadline.isSuspended()).isTrue();
        assertThat(deadline.isMissed(LocalDate.parse("2030-01-01"))).isFalse();
    }

    @Test
    void aDeadlineBeyondTheKnownMoonIsProvisional() {
        assertThat(Deadline.of(clock("law-55-19-general"), CALENDAR, LocalDate.parse("2028-12-20"), List.of(), false)
                        .provisional())
                .isTrue();
        assertThat(Deadline.of(clock("law-55-19-general"), CALENDAR, LocalDate.parse("2026-12-20"), List.of(), false)
                        .provisional())
                .isFalse();
    }

    @Test
    void everyYearThatTheCalendarCoversHasItsLunarHolidays() {
        for (int year = CALENDAR.from().getYear(); year <= CALENDAR.until().getYear(); year++) {
            int lunarDays = 7; // two, two, one and two
            long fixed = CALENDAR.holidays(year).stream()
                    .filter(holiday -> CALENDAR.dated().stream().noneMatch(one -> one.holds(holiday.day())))
                    .count();
            assertThat(CALENDAR.holidays(year)).as("holidays of " + year).hasSizeBetween(15, 18);
            assertThat(CALENDAR.holidays(year).size() - fixed)
                    .as("lunar days of " + year)
                    .isBetween(lunarDays - 1L, (long) lunarDays);
        }
    }

    @Test
    void everyClockNamesItsLawInThreeLanguagesAndWhatIsToVerify() {
        assertThat(CLOCKS).hasSize(8).allSatisfy(clock -> {
            assertThat(clock.law().byLanguage()).containsKeys("fr", "ar", "en");
            assertThat(clock.name().byLanguage()).containsKeys("fr", "ar", "en");
            assertThat(clock.toVerify()).isNotEmpty();
        });
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(0, 4L * 365)
                .map(days -> LocalDate.parse("2024-02-01").plusDays(days));
    }

    @Provide
    Arbitrary<Term> terms() {
        return Arbitraries.of(Unit.values())
                .flatMap(unit -> Arbitraries.integers().between(1, 40).map(amount -> new Term(amount, unit)));
    }

    @Property
    void aDeadlineIsAWorkingDayAfterItsStart(@ForAll("days") LocalDate start, @ForAll("terms") Term term) {
        LocalDate due = Deadline.of(clock(term, Optional.empty()), CALENDAR, start, List.of(), false)
                .due()
                .orElseThrow();

        assertThat(due).isAfter(start);
        assertThat(CALENDAR.isWorking(due)).isTrue();
    }

    /** The oracle counts backwards, over a list of days. */
    @Property
    void asManyWorkingDaysLieBetweenAsTheTermSays(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int amount) {
        LocalDate due = Deadline.of(
                        clock(new Term(amount, Unit.WORKING_DAYS), Optional.empty()), CALENDAR, start, List.of(), false)
                .due()
                .orElseThrow();

        assertThat(start.plusDays(1)
                        .datesUntil(due.plusDays(1))
                        .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
                                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                                && CALENDAR.holiday(day).isEmpty())
                        .count())
                .isEqualTo(amount);
    }

    /** Days off can only delay: n days of suspension move the count by exactly n, and what follows to a working day. */
    @Property
    void aSuspensionOfSomeDaysMovesTheDeadlineByThem(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 2, max = 90) int amount,
            @ForAll @IntRange(min = 0, max = 60) int length,
            @ForAll @IntRange(min = 0, max = 100) int share) {
        LegalClock days = clock(new Term(amount, Unit.DAYS), Optional.empty());
        LocalDate asked = start.plusDays(1 + (long) share * (amount - 1) / 100);
        Pause pause = new Pause(asked, Optional.of(asked.plusDays(length)));

        LocalDate due =
                Deadline.of(days, CALENDAR, start, List.of(pause), false).due().orElseThrow();

        assertThat(due).isEqualTo(CALENDAR.workingDayFrom(start.plusDays((long) amount + length)));
    }

    /** In working days, a suspension costs as many working days as it holds. */
    @Property
    void aSuspensionTakesOutTheWorkingDaysThatItHolds(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll @IntRange(min = 0, max = 40) int length) {
        LocalDate asked = start.plusDays(1);
        long working = asked.datesUntil(asked.plusDays(length))
                .filter(CALENDAR::isWorking)
                .count();
        Pause pause = new Pause(asked, Optional.of(asked.plusDays(length)));

        LocalDate suspended = Deadline.of(
                        clock(new Term(amount, Unit.WORKING_DAYS), Optional.empty()),
                        CALENDAR,
                        start,
                        List.of(pause),
                        false)
                .due()
                .orElseThrow();
        LocalDate longer = Deadline.of(
                        clock(new Term((int) (amount + working), Unit.WORKING_DAYS), Optional.empty()),
                        CALENDAR,
                        start,
                        List.of(),
                        false)
                .due()
                .orElseThrow();

        assertThat(suspended).isEqualTo(longer);
    }

    @Property
    void laterStartsAndLongerTermsNeverEndEarlier(
            @ForAll("days") LocalDate start,
            @ForAll("terms") Term term,
            @ForAll @IntRange(min = 0, max = 30) int more) {
        LegalClock clock = clock(term, Optional.of(new Term(1 + more, term.unit())));
        LocalDate due =
                Deadline.of(clock, CALENDAR, start, List.of(), false).due().orElseThrow();

        assertThat(Deadline.of(clock, CALENDAR, start, List.of(), true).due().orElseThrow())
                .isAfterOrEqualTo(due);
        assertThat(Deadline.of(clock, CALENDAR, start.plusDays(more), List.of(), false)
                        .due()
                        .orElseThrow())
                .isAfterOrEqualTo(due);
    }
}
