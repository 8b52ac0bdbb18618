package org.jazari.strategy.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.Pages;
import org.jazari.strategy.content.Computed;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.evidence.finding.OpenFinding;
import org.jazari.strategy.evidence.finding.OpenFindings;
import org.jazari.strategy.evidence.inbox.Candidates;
import org.jazari.strategy.observatory.Standing;
import org.jazari.strategy.observatory.View;
import org.jazari.strategyfile.Commitment;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Language;
import org.jazari.trajectory.Status;
import org.springframework.stereotype.Component;

/** What there is to remind of on a day. Of each thing only the stage that it has come to: who comes late is not told twice. */
@Component
class DueThings {
    /** Every indicator of a strategy is expected to be measured once a year. */
    private static final int MEASURED_WITHIN_MONTHS = 12;

    private static final int SOON_DAYS = 30;

    private final Snapshots snapshots;
    private final OpenFindings findings;
    private final Candidates candidates;
    private final Pages pages;

    DueThings(Snapshots snapshots, OpenFindings findings, Candidates candidates, Pages pages) {
        this.snapshots = snapshots;
        this.findings = findings;
        this.candidates = candidates;
        this.pages = pages;
    }

    List<DueThing> on(LocalDate today) {
        List<DueThing> due = new ArrayList<>();
        snapshots.current().ifPresent(strategy -> {
            View view = new View(pages.page(Language.FR), strategy);
            strategy.strategy().indicators().forEach(indicator -> indicator(view, indicator, today, due));
            strategy.strategy().commitments().forEach(commitment -> commitment(view, commitment, today, due));
        });
        for (OpenFinding finding : findings.list()) {
            Instant since = finding.keptOpenAt();
            if (since != null) {
                waiting(since, today, Kind.CONTRADICTION_7, Kind.CONTRADICTION_30, Kind.CONTRADICTION_90)
                        .ifPresent(kind -> due.add(
                                new DueThing(kind, "finding/" + finding.id(), day(since), "", finding.subject())));
            }
        }
        for (Candidates.WaitingDocument document : candidates.openByDocument()) {
            waiting(document.receivedAt(), today, Kind.CANDIDATES_7, Kind.CANDIDATES_30, Kind.CANDIDATES_90)
                    .ifPresent(kind -> due.add(new DueThing(
                            kind,
                            "document/" + document.document(),
                            day(document.receivedAt()),
                            "",
                            document.title())));
        }
        return due;
    }

    private static void indicator(View view, Indicator indicator, LocalDate today, List<DueThing> due) {
        Optional<Standing> standing = Standing.of(view, indicator, today);
        if (standing.isEmpty() || standing.get().status() == Status.REACHED) {
            return;
        }
        String thing = new ElementRef(ElementType.INDICATOR, indicator.id()).toString();
        String owner = indicator.findOwner().orElse("");
        String title = view.plain(indicator.name());
        LocalDate deadline = standing.get().target().findDue().orElseThrow().latest();
        deadline(deadline, today)
                .filter(kind -> standing.get().status() != Status.MISSED)
                .ifPresent(kind -> due.add(new DueThing(kind, thing, deadline, owner, title)));
        Optional<LocalDate> last = last(view.snapshot(), indicator);
        if (last.isEmpty()) {
            due.add(new DueThing(Kind.VALUE_NEVER, thing, deadline, owner, title));
            return;
        }
        LocalDate expected = last.get().plusMonths(MEASURED_WITHIN_MONTHS);
        if (expected.isBefore(today)) {
            due.add(new DueThing(Kind.VALUE_LATE, thing, expected, owner, title));
        } else if (!expected.minusDays(SOON_DAYS).isAfter(today)) {
            due.add(new DueThing(Kind.VALUE_SOON, thing, expected, owner, title));
        }
    }

    private static void commitment(View view, Commitment commitment, LocalDate today, List<DueThing> due) {
        boolean open = switch (commitment.status()) {
            case ANNOUNCED, UNDER_WAY -> true;
            case DELIVERED, ABANDONED -> false;
        };
        if (open && commitment.findDue().isPresent()) {
            LocalDate deadline = commitment.findDue().get().latest();
            String thing = new ElementRef(ElementType.COMMITMENT, commitment.id()).toString();
            deadline(deadline, today)
                    .ifPresent(kind -> due.add(new DueThing(
                            kind, thing, deadline, commitment.findOwner().orElse(""), view.plain(commitment.name()))));
        }
    }

    /** The last day of the latest period with a value, recorded or computed. */
    private static Optional<LocalDate> last(Snapshot snapshot, Indicator indicator) {
        return Stream.concat(
                        snapshot.observations(indicator.id()).stream().map(Observation::period),
                        snapshot.computed(indicator.id()).stream().map(Computed::period))
                .map(period -> period.latest())
                .max(Comparator.naturalOrder());
    }

    private static Optional<Kind> deadline(LocalDate deadline, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, deadline);
        return days < 0
                ? Optional.of(Kind.OVERDUE)
                : days <= 7
                        ? Optional.of(Kind.DEADLINE_7)
                        : days <= 30
                                ? Optional.of(Kind.DEADLINE_30)
                                : days <= 90 ? Optional.of(Kind.DEADLINE_90) : Optional.empty();
    }

    private static Optional<Kind> waiting(Instant since, LocalDate today, Kind week, Kind month, Kind quarter) {
        long days = ChronoUnit.DAYS.between(day(since), today);
        return days >= 90
                ? Optional.of(quarter)
                : days >= 30 ? Optional.of(month) : days >= 7 ? Optional.of(week) : Optional.empty();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Formats.ZONE);
    }
}
