package org.jazari.strategy.cockpit.brief;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.Page;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.cockpit.Cockpit;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.observatory.View;
import org.springframework.stereotype.Component;

/** Makes the brief of a week. */
@Component
class Briefs {
    private static final int LATE = 10;
    private static final int OWNERS = 10;

    private final Snapshots snapshots;
    private final WeekRecords records;
    private final Clock clock;

    Briefs(Snapshots snapshots, WeekRecords records, Clock clock) {
        this.snapshots = snapshots;
        this.records = records;
        this.clock = clock.withZone(Formats.ZONE);
    }

    /**
     * The week that is asked for; where none is, the last one that is over, or the running one while nothing was known before.
     *
     * @throws Refusal for what is no week, and for weeks to come
     */
    Week week(String asked) {
        Week running = Week.of(LocalDate.now(clock));
        if (asked.isBlank()) {
            return snapshots.asKnown(running.previous().end()).isPresent() ? running.previous() : running;
        }
        Week week = Week.find(asked.strip()).orElseThrow(() -> Refusal.badRequest("brief-week", "week", asked));
        if (week.begin().isAfter(running.end())) {
            throw Refusal.badRequest("brief-future", "week", week.toString());
        }
        return week;
    }

    /** Whether a week has not begun yet. */
    boolean isToCome(Week week) {
        return week.begin().isAfter(clock.instant());
    }

    /** The moment at which a brief is made; its page says so, its content does not depend on it once the week is over. */
    Instant now() {
        return clock.instant();
    }

    /**
     * The brief of a week.
     *
     * @param page its language, and who looks; its links lead to pages as they were known
     * @throws Refusal where nothing was known yet
     */
    Brief of(Page page, Week week) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean over = week.end().isBefore(now);
        Instant known = over ? week.end() : now;
        LocalDate day = over ? week.sunday() : LocalDate.now(clock);
        Snapshot snapshot = snapshots
                .asKnown(known)
                .orElseThrow(() -> Refusal.badRequest("brief-nothing-known", "week", week.toString()));
        View view = new View(page.asKnown(over ? week.sunday().toString() : null), snapshot);
        Optional<View> before = snapshots.asKnown(week.previous().end()).map(earlier -> new View(view.page(), earlier));
        Cockpit cockpit = Cockpit.of(view, day);
        Targets targets = new Targets(view, before, cockpit.targets(), week);
        return new Brief(
                week,
                known,
                over,
                view,
                cockpit.targets().size(),
                cockpit.targets().stream().filter(Cockpit::isAtRisk).count(),
                records.changes(snapshot, week, known),
                targets.rows(),
                targets.charts(),
                Targets.deadlines(cockpit, day),
                Limited.of(cockpit.late(), LATE),
                Limited.of(cockpit.owners(), OWNERS),
                records.waiting(known),
                records.decisions(week, known));
    }
}
