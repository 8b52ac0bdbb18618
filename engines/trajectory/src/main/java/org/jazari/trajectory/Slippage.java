package org.jazari.trajectory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far a commitment without a figure is from its first due date, as of a day; from dates alone.
 *
 * @param days from the first due date to delivery, negative where it came early; of an open one the days that it is late so
 *     far, 0 before it is due
 * @param postponedDays from the first due date to the one last said; negative where it was brought forward
 * @param silentDays since anything was last heard of it: evidence, a due date, the announcement; 0 once delivered
 */
public record Slippage(State state, long days, long postponedDays, long silentDays) {
    /** Where a commitment stands. */
    public enum State {
        DELIVERED_ON_TIME,
        DELIVERED_LATE,
        /** Open, and due as first promised. */
        NOT_YET_DUE,
        /** Open, first due date not over, and a later one was said. */
        POSTPONED,
        /** Open, and the first due date is over, whatever was said since. */
        OVERDUE
    }

    /**
     * Measures a commitment. What happened or was said after today is not known today.
     *
     * @throws IllegalArgumentException where it was announced after today
     */
    public static Slippage of(DatedPromise promise, LocalDate today) {
        if (promise.announced().isAfter(today)) {
            throw new IllegalArgumentException(promise.id() + " was announced after " + today);
        }
        long postponed = ChronoUnit.DAYS.between(promise.due(), promise.dueAsSaidBy(today));
        LocalDate delivered = promise.delivered();
        if (delivered != null && promise.deliveredBy(today)) {
            long days = ChronoUnit.DAYS.between(promise.due(), delivered);
            return new Slippage(days > 0 ? State.DELIVERED_LATE : State.DELIVERED_ON_TIME, days, postponed, 0);
        }
        long late = Math.max(0, ChronoUnit.DAYS.between(promise.due(), today));
        State state = late > 0 ? State.OVERDUE : postponed > 0 ? State.POSTPONED : State.NOT_YET_DUE;
        return new Slippage(state, late, postponed, ChronoUnit.DAYS.between(lastHeard(promise, today), today));
    }

    private static LocalDate lastHeard(DatedPromise promise, LocalDate today) {
        LocalDate last = promise.announced();
        for (DatedPromise.Due due : promise.dues()) {
            last = later(last, due.saidOn(), today);
        }
        for (LocalDate evidence : promise.evidence()) {
            last = later(last, evidence, today);
        }
        return last;
    }

    private static LocalDate later(LocalDate last, LocalDate candidate, LocalDate today) {
        return candidate.isAfter(last) && !candidate.isAfter(today) ? candidate : last;
    }
}
