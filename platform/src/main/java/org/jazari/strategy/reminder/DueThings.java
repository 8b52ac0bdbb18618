package org.jazari.strategy.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jazari.kernel.language.Formats;
import org.jazari.kernel.web.Pages;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.evidence.finding.DatedContradiction;
import org.jazari.strategy.evidence.finding.DatedContradictions;
import org.jazari.strategy.evidence.finding.FindingDecision;
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
    private static final int SOON_DAYS = 30;

    private final Snapshots snapshots;
    private final DatedContradictions contradictions;
    private final Candidates candidates;
    private final Pages pages;

    DueThings(Snapshots snapshots, DatedContradictions contradictions, Candidates candidates, Pages pages) {
        this.snapshots = snapshots;
        this.contradictions = contradictions;
        this.candidates = candidates;
        this.pages = pages;
    }

    List<DueThing> at(Instant now) {
        LocalDate today = day(now);
        List<DueThing> due = new ArrayList<>();
        snapshots.current().ifPresent(strategy -> {
            View view = new View(pages.page(Language.FR), strategy);
            strategy.strategy().indicators().forEach(indicator -> indicator(view, indicator, today, due));
            strategy.strategy().commitments().forEach(commitment -> commitment(view, commitment, today, due));
        });
        contradictions.knownAt(now).stream()
                .filter(DatedContradiction::isOpen)
                .forEach(contradiction -> contradiction(contradiction, today, due));
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
        standing.get()
                .nextValueDue()
                .ifPresentOrElse(
                        expected -> {
                            if (expected.isBefore(today)) {
                                due.add(new DueThing(Kind.VALUE_LATE, thing, expected, owner, title));
                            } else if (!expected.minusDays(SOON_DAYS).isAfter(today)) {
                                due.add(new DueThing(Kind.VALUE_SOON, thing, expected, owner, title));
                            }
                        },
                        () -> due.add(new DueThing(Kind.VALUE_NEVER, thing, deadline, owner, title)));
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

    /** Whoever decided that one stays open is given the time anew. */
    private static void contradiction(DatedContradiction found, LocalDate today, List<DueThing> due) {
        Instant since = found.findDecision().map(FindingDecision::decidedAt).orElse(found.foundAt());
        waiting(since, today, Kind.CONTRADICTION_7, Kind.CONTRADICTION_30, Kind.CONTRADICTION_90)
                .ifPresent(
                        kind -> due.add(new DueThing(kind, "finding/" + found.id(), day(since), "", found.subject())));
    }

    private static Optional<Kind> deadline(LocalDate deadline, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, deadline);
        if (days < 0) {
            return Optional.of(Kind.OVERDUE);
        }
        if (days <= 7) {
            return Optional.of(Kind.DEADLINE_7);
        }
        if (days <= 30) {
            return Optional.of(Kind.DEADLINE_30);
        }
        return days <= 90 ? Optional.of(Kind.DEADLINE_90) : Optional.empty();
    }

    private static Optional<Kind> waiting(Instant since, LocalDate today, Kind week, Kind month, Kind quarter) {
        long days = ChronoUnit.DAYS.between(day(since), today);
        if (days >= 90) {
            return Optional.of(quarter);
        }
        if (days >= 30) {
            return Optional.of(month);
        }
        return days >= 7 ? Optional.of(week) : Optional.empty();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Formats.ZONE);
    }
}
