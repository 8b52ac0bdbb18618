package org.jazari.strategy.observatory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads "as known on": a date, meaning the end of that day in Casablanca, or a moment of RFC 3339. */
public final class KnownMoment {
    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private KnownMoment() {}

    /**
     * Reads what was asked; empty when nothing was.
     *
     * @throws Refusal when what was asked is neither a date nor a moment
     */
    public static Optional<Instant> parse(@Nullable String asked) {
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
            throw Refusal.badRequest("known", "known", asked);
        }
    }

    /** A moment beyond every calendar that the database knows means the beginning or the end. */
    private static Instant withinCalendar(Instant moment) {
        return moment.isBefore(BEGINNING) ? BEGINNING : moment.isAfter(END) ? END : moment;
    }

    /**
     * The strategy as asked for: of today, or as known on a date.
     *
     * @throws Refusal when the date is malformed, or nothing was known then
     */
    public static Snapshot snapshot(Snapshots snapshots, @Nullable String asked) {
        Optional<Instant> moment = parse(asked);
        if (moment.isPresent()) {
            return snapshots
                    .asKnown(moment.get())
                    .orElseThrow(() -> Refusal.badRequest("nothing-known", "known", String.valueOf(asked)));
        }
        return snapshots.current().orElseThrow(() -> new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "no-strategy", ""));
    }
}
