package org.jazari.strategyfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The time that a value speaks of, both ends included.
 *
 * @param from its beginning
 * @param to its end, the same as the beginning for a single date; never before it
 */
public record Period(PartialDate from, PartialDate to) {
    /** @throws DateTimeException if the end lies before the beginning */
    public Period {
        if (to.latest().isBefore(from.earliest())) {
            throw new DateTimeException("The period ends (" + to + ") before it starts (" + from + ")");
        }
    }

    /**
     * Reads a date of any precision or {@code from/to}.
     *
     * @throws DateTimeException if the form is another, a date does not exist or the end lies before the beginning
     */
    public static Period parse(String iso) {
        int slash = iso.indexOf('/');
        PartialDate from = PartialDate.parse(slash < 0 ? iso : iso.substring(0, slash));
        return new Period(from, slash < 0 ? from : PartialDate.parse(iso.substring(slash + 1)));
    }

    /** As {@link #parse}, empty where that would throw. */
    public static Optional<Period> find(String iso) {
        try {
            return Optional.of(parse(iso));
        } catch (DateTimeException notAPeriod) {
            return Optional.empty();
        }
    }

    /** The first day. */
    public LocalDate earliest() {
        return from.earliest();
    }

    /** The last day. */
    public LocalDate latest() {
        return to.latest();
    }

    /** The form in files: {@code 2025} or {@code 2025/2027}. */
    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + "/" + to;
    }
}
