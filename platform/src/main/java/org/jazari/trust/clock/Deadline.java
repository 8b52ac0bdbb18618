package org.jazari.trust.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jazari.trust.clock.LegalClock.Term;
import org.jazari.trust.clock.LegalClock.Unit;

/**
 * When a legal clock runs out.
 *
 * <p>The day on which it starts does not count. A suspension takes out the days from the question's up to, not with, the answer's.
 * Working days are counted one by one; a term in days, months or hours that ends on a day off runs on to the next working day.
 *
 * @param due the last day in time; empty while the clock is suspended
 * @param provisional whether it lies beyond the days whose lunar holidays are known
 */
public record Deadline(LegalClock clock, LocalDate start, Optional<LocalDate> due, boolean provisional) {

    /**
     * A time during which a clock does not run.
     *
     * @param until the first day on which it runs again; empty while it does not
     */
    public record Pause(LocalDate from, Optional<LocalDate> until) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }
    }

    /**
     * The deadline of a clock.
     *
     * @param extended whether the time that the law gives in addition was taken
     */
    public static Deadline of(
            LegalClock clock, WorkingCalendar calendar, LocalDate start, List<Pause> pauses, boolean extended) {
        if (pauses.stream().anyMatch(pause -> pause.until().isEmpty())) {
            return new Deadline(clock, start, Optional.empty(), false);
        }
        LocalDate due = after(clock.term(), calendar, start, pauses);
        if (extended && clock.extension().isPresent()) {
            due = after(clock.extension().get(), calendar, due, pauses);
        }
        if (clock.term().unit() != Unit.WORKING_DAYS) {
            due = calendar.workingDayFrom(due);
        }
        return new Deadline(clock, start, Optional.of(due), !calendar.covers(due));
    }

    private static LocalDate after(Term term, WorkingCalendar calendar, LocalDate start, List<Pause> pauses) {
        long days = switch (term.unit()) {
            case WORKING_DAYS, DAYS -> term.amount();
            case MONTHS -> ChronoUnit.DAYS.between(start, start.plusMonths(term.amount()));
            case HOURS -> Math.ceilDiv(term.amount(), 24);
        };
        LocalDate day = start;
        for (long counted = 0; counted < days; ) {
            day = day.plusDays(1);
            boolean paused = isPaused(day, pauses);
            if (!paused && (term.unit() != Unit.WORKING_DAYS || calendar.isWorking(day))) {
                counted++;
            }
        }
        return day;
    }

    private static boolean isPaused(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> pause.holds(day));
    }

    public boolean isSuspended() {
        return due.isEmpty();
    }

    /** Whether a day is too late. */
    public boolean isMissed(LocalDate day) {
        return due.map(day::isAfter).orElse(false);
    }

    /** What the law takes silence for on a day; nothing while there is still time. */
    public LegalClock.Silence silenceOn(LocalDate day) {
        return isMissed(day) ? clock.silence() : LegalClock.Silence.NOTHING;
    }

    /** Days of the calendar that are left; below zero when it is late. */
    public Optional<Long> daysLeft(LocalDate day) {
        return due.map(last -> ChronoUnit.DAYS.between(day, last));
    }
}
