package org.jazari.kernel.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jazari.kernel.language.Formats;
import org.jspecify.annotations.Nullable;

/** Reads "as known on": a date, meaning the end of that day in Casablanca, or a moment of RFC 3339. */
public final class AsKnown {
    /** The parameter of every page and every call that reads. */
    public static final String PARAMETER = "known";

    /** What the API says about the parameter. */
    public static final String DESCRIPTION =
            "As known on: a date (the end of that day in Casablanca) or a moment (RFC 3339). Today when absent.";

    /** Later than every moment that anything was recorded at. */
    public static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private AsKnown() {}

    /**
     * Reads what was asked; empty when nothing was.
     *
     * @throws Refusal when what was asked is neither a date nor a moment
     */
    public static Optional<Instant> parse(@Nullable String asked) {
        return parse(asked, PARAMETER);
    }

    /**
     * The same for a parameter of another name.
     *
     * @throws Refusal when what was asked is neither a date nor a moment
     */
    public static Optional<Instant> parse(@Nullable String asked, String parameter) {
        if (asked == null || asked.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(withinCalendar(
                    asked.indexOf('T') > 0
                            ? Instant.parse(asked)
                            : LocalDate.parse(asked)
                                    .plusDays(1)
                                    .atStartOfDay(Formats.ZONE)
                                    .toInstant()
                                    .minusNanos(1000)));
        } catch (DateTimeException e) {
            throw Refusal.badRequest("known", parameter, asked);
        }
    }

    /** A moment beyond every calendar that the database knows means the beginning or the end. */
    private static Instant withinCalendar(Instant moment) {
        return moment.isBefore(BEGINNING) ? BEGINNING : moment.isAfter(END) ? END : moment;
    }
}
