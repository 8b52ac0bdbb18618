package org.jazari.trust.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jazari.kernel.language.Formats;
import org.jazari.trust.clock.ClockFiles;
import org.jazari.trust.clock.Deadline;
import org.jazari.trust.clock.LegalClock;
import org.jazari.trust.clock.LegalClock.Use;
import org.jazari.trust.clock.WorkingCalendar;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The legal clocks that the platform ships with, applied to dossiers and contests. */
@Component
public class LegalClocks {
    private final WorkingCalendar calendar =
            ClockFiles.calendar("calendar-morocco.yaml", bytes("trust/calendar-morocco.yaml"));
    private final List<LegalClock> clocks = ClockFiles.clocks("legal-clocks.yaml", bytes("trust/legal-clocks.yaml"));
    private final Clock time;

    LegalClocks(Clock time) {
        this.time = time.withZone(Formats.ZONE);
    }

    private static byte[] bytes(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The clocks for a use. */
    public List<LegalClock> list(Use use) {
        return clocks.stream().filter(clock -> clock.use() == use).toList();
    }

    public Optional<LegalClock> find(String id) {
        return clocks.stream().filter(clock -> clock.id().equals(id)).findFirst();
    }

    /** The deadline of the decision on a dossier that was handed in; empty for one that was not. */
    public Optional<Deadline> decision(Dossier dossier) {
        return dossier.submittedAt()
                .flatMap(at -> find(dossier.clock())
                        .map(clock -> Deadline.of(
                                clock,
                                calendar,
                                Dossier.day(at),
                                dossier.pauses(clock.suspensions()),
                                dossier.extended())));
    }

    /** The deadline of the answer to a contest. */
    public Optional<Deadline> contest(Happened.Contest contest) {
        return find(contest.clock())
                .map(clock -> Deadline.of(clock, calendar, Dossier.day(contest.at()), List.of(), false));
    }

    /** Whether a dossier that waits for its decision is late on a day. */
    public boolean isLate(Dossier dossier, LocalDate day) {
        boolean waits = dossier.stage() == Stage.SUBMITTED || dossier.stage() == Stage.QUESTIONED;
        return waits
                && decision(dossier).map(deadline -> deadline.isMissed(day)).orElse(false);
    }

    public LocalDate today() {
        return LocalDate.now(time);
    }
}
