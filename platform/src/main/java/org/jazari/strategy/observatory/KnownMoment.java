package org.jazari.strategy.observatory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads "as known on": a date, meaning the end of that day in Casablanca, or a moment of RFC 3339. */
public final class KnownMoment {
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
            return Optional.of(
                    asked.indexOf('T') > 0
                            ? Instant.parse(asked)
                            : LocalDate.parse(asked)
                                    .plusDays(1)
                                    .atStartOfDay(Formats.ZONE)
                                    .toInstant()
                                    .minusNanos(1000));
        } catch (DateTimeException e) {
            throw Refusal.badRequest("known", "known", asked);
        }
    }
}
