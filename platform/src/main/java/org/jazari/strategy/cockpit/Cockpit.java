package org.jazari.strategy.cockpit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.observatory.Deliveries;
import org.jazari.strategy.observatory.Delivery;
import org.jazari.strategy.observatory.Promises;
import org.jazari.strategy.observatory.Standing;
import org.jazari.strategy.observatory.View;
import org.jazari.strategyfile.Commitment;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.PartialDate;
import org.jazari.strategyfile.Period;
import org.jazari.trajectory.Status;

/**
 * The state of delivery on a day, computed from what is published.
 *
 * @param targets the dated targets, those most at risk first
 * @param late indicators with a dated target whose last value is older than a year, or that have none
 * @param deadlines what is due, overdue first, then what comes within a year, and in any case the next few
 * @param deliveries the open commitments that have a date, those most at risk first
 * @param owners who answers for how much, those with most at risk first
 */
public record Cockpit(
        List<Standing> targets,
        List<Late> late,
        List<Deadline> deadlines,
        List<Delivery> deliveries,
        List<Owner> owners) {
    public Cockpit {
        targets = List.copyOf(targets);
        late = List.copyOf(late);
        deadlines = List.copyOf(deadlines);
        deliveries = List.copyOf(deliveries);
        owners = List.copyOf(owners);
    }

    private static final int AHEAD_MONTHS = 12;
    private static final int AHEAD_LEAST = 5;

    /** Statuses by how much they ask for attention. */
    private static final List<Status> URGENCY = List.of(
            Status.OVERDUE,
            Status.MISSED,
            Status.OFF_TRACK,
            Status.AT_RISK,
            Status.NO_DATA,
            Status.INSUFFICIENT_DATA,
            Status.ON_TRACK,
            Status.REACHED);

    private static final Set<Commitment.Status> DONE =
            EnumSet.of(Commitment.Status.DELIVERED, Commitment.Status.ABANDONED);

    private static final Set<Status> AT_RISK =
            EnumSet.of(Status.OVERDUE, Status.MISSED, Status.OFF_TRACK, Status.AT_RISK);

    /** An indicator whose evidence is late; {@code last} is the period of the last value, empty where there never was one. */
    public record Late(Indicator indicator, Optional<Period> last) {}

    /** Something due on a date; {@code figure} is what an indicator is to reach, empty for a commitment. */
    public record Deadline(ElementRef element, PartialDate due, Optional<Figure> figure, boolean overdue) {}

    /** An institution, or nobody where {@code institution} is empty. */
    public record Owner(String institution, int targets, int atRisk, int commitments, int overdue) {}

    /** Whether a target asks for attention, by the values that are known. */
    public static boolean isAtRisk(Standing standing) {
        return AT_RISK.contains(standing.status());
    }

    /** The state on a day. */
    public static Cockpit of(View view, LocalDate today) {
        List<Standing> targets = view.snapshot().strategy().indicators().stream()
                .flatMap(indicator -> Standing.of(view, indicator, today).stream())
                .sorted(Comparator.comparing((Standing standing) -> URGENCY.indexOf(standing.status()))
                        .thenComparing(standing -> standing.target().findDue().orElseThrow())
                        .thenComparing(standing -> standing.indicator().id()))
                .toList();
        List<Deadline> deadlines = deadlines(view, targets, today);
        List<Delivery> deliveries = Deliveries.of(view.snapshot(), today).open();
        return new Cockpit(targets, late(targets, today), deadlines, deliveries, owners(view, targets, deadlines));
    }

    private static List<Late> late(List<Standing> targets, LocalDate today) {
        return targets.stream()
                .filter(standing -> standing.status() != Status.REACHED)
                .filter(standing ->
                        standing.nextValueDue().map(due -> due.isBefore(today)).orElse(true))
                .map(standing -> new Late(standing.indicator(), standing.lastPeriod()))
                .toList();
    }

    private static List<Deadline> deadlines(View view, List<Standing> targets, LocalDate today) {
        List<Deadline> all = Stream.concat(
                        targets.stream()
                                .filter(standing -> standing.status() != Status.REACHED)
                                .flatMap(standing -> figures(view, standing, today)),
                        view.snapshot().strategy().commitments().stream()
                                .filter(commitment -> !isDone(commitment))
                                .flatMap(commitment -> commitment.findDue().stream()
                                        .map(due -> deadline(
                                                new ElementRef(ElementType.COMMITMENT, commitment.id()),
                                                due,
                                                Optional.empty(),
                                                today))))
                .sorted(Comparator.comparing(Deadline::due))
                .toList();
        LocalDate horizon = today.plusMonths(AHEAD_MONTHS);
        List<Deadline> shown = new ArrayList<>();
        int ahead = 0;
        for (Deadline deadline : all) {
            if (deadline.overdue()
                    || ahead < AHEAD_LEAST
                    || !deadline.due().latest().isAfter(horizon)) {
                shown.add(deadline);
                ahead += deadline.overdue() ? 0 : 1;
            }
        }
        return shown;
    }

    /** The target of an indicator, and the milestones before it that are still to come. */
    private static Stream<Deadline> figures(View view, Standing standing, LocalDate today) {
        ElementRef ref =
                new ElementRef(ElementType.INDICATOR, standing.indicator().id());
        return view.promises().dated().stream()
                .filter(promise -> promise.indicator().id().equals(ref.id()))
                .map(Promises.Promise::figure)
                .filter(figure -> figure.equals(standing.target())
                        || !figure.findDue().orElseThrow().latest().isBefore(today))
                .map(figure -> deadline(ref, figure.findDue().orElseThrow(), Optional.of(figure), today));
    }

    private static Deadline deadline(ElementRef ref, PartialDate due, Optional<Figure> figure, LocalDate today) {
        return new Deadline(ref, due, figure, due.latest().isBefore(today));
    }

    private static boolean isDone(Commitment commitment) {
        return DONE.contains(commitment.status());
    }

    private static List<Owner> owners(View view, List<Standing> targets, List<Deadline> deadlines) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Standing standing : targets) {
            int[] count =
                    counts.computeIfAbsent(standing.indicator().findOwner().orElse(""), id -> new int[4]);
            count[0]++;
            count[1] += AT_RISK.contains(standing.status()) ? 1 : 0;
        }
        for (Commitment commitment : view.snapshot().strategy().commitments()) {
            int[] count = counts.computeIfAbsent(commitment.findOwner().orElse(""), id -> new int[4]);
            ElementRef ref = new ElementRef(ElementType.COMMITMENT, commitment.id());
            count[2]++;
            count[3] += deadlines.stream()
                            .anyMatch(deadline ->
                                    deadline.overdue() && deadline.element().equals(ref))
                    ? 1
                    : 0;
        }
        return counts.entrySet().stream()
                .map(entry -> new Owner(
                        entry.getKey(),
                        entry.getValue()[0],
                        entry.getValue()[1],
                        entry.getValue()[2],
                        entry.getValue()[3]))
                .sorted(Comparator.comparing((Owner owner) -> -(owner.atRisk() + owner.overdue()))
                        .thenComparing(owner -> -(owner.targets() + owner.commitments()))
                        .thenComparing(Owner::institution))
                .toList();
    }
}
