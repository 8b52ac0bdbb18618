package org.jazari.strategy.observatory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The strategy as known at the moment that somebody asks for. */
public final class KnownMoment {
    private KnownMoment() {}

    /**
     * The strategy as asked for: of today, or as known on a date.
     *
     * @throws Refusal when the date is malformed, or nothing was known then
     */
    public static Snapshot snapshot(Snapshots snapshots, @Nullable String asked) {
        return snapshot(snapshots, asked, AsKnown.PARAMETER);
    }

    /**
     * The same for a parameter of another name.
     *
     * @throws Refusal when the date is malformed, or nothing was known then
     */
    public static Snapshot snapshot(Snapshots snapshots, @Nullable String asked, String parameter) {
        Optional<Instant> moment = AsKnown.parse(asked, parameter);
        if (moment.isPresent()) {
            return snapshots
                    .asKnown(moment.get())
                    .orElseThrow(() -> Refusal.badRequest("nothing-known", parameter, String.valueOf(asked)));
        }
        return snapshots.current().orElseThrow(() -> new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "no-strategy", ""));
    }

    /** Today in Casablanca, or the day of the moment that is asked for. */
    public static LocalDate day(Clock clock, @Nullable String asked) {
        return LocalDate.ofInstant(AsKnown.parse(asked).orElseGet(clock::instant), Formats.ZONE);
    }
}
