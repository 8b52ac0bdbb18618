package org.jazari.strategy.compare;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.AsKnown;
import org.jazari.kernel.web.Page;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.observatory.KnownMoment;
import org.jazari.strategy.observatory.View;

/**
 * One of the two dates.
 *
 * @param asked what was asked for; empty for now
 * @param moment up to which things were known; never later than now
 * @param day of that moment in Casablanca: deadlines are judged by it
 * @param view the strategy as known then, with links to pages as known then
 */
public record Side(String asked, Instant moment, LocalDate day, View view) {

    /**
     * Reads a date and what was known on it. What is known later than now is what is known now.
     *
     * @param parameter the name under which it was asked for, which a refusal names
     * @throws org.jazari.kernel.web.Refusal when it is no date, or nothing was known then
     */
    static Side of(Snapshots snapshots, Page page, Clock clock, String asked, String parameter) {
        Instant now = clock.instant();
        Instant moment = AsKnown.parse(asked, parameter).filter(now::isAfter).orElse(now);
        Page then = page.asKnown(asked.isBlank() ? null : asked);
        return new Side(
                asked.strip(),
                moment,
                LocalDate.ofInstant(moment, Formats.ZONE),
                new View(then, KnownMoment.snapshot(snapshots, asked, parameter)));
    }

    public int version() {
        return view.snapshot().version().number();
    }
}
