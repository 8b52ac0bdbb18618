package org.jazari.strategy.observatory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.Commitment;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Indicator;

/** What was promised in numbers, and where it stands. */
public final class Promises {
    private final Snapshot snapshot;
    private final List<Promise> dated;
    private final List<Promise> undated;
    private final List<Known> known;

    Promises(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.dated = findDated(snapshot);
        this.undated = findUndated(snapshot);
        this.known = snapshot.strategy().indicators().stream()
                .flatMap(indicator -> last(snapshot, indicator).map(value -> new Known(indicator, value)).stream())
                .toList();
    }

    /** Every dated target, soonest first, with the last value known for it. */
    public List<Promise> dated() {
        return dated;
    }

    private static List<Promise> findDated(Snapshot snapshot) {
        return snapshot.strategy().indicators().stream()
                .flatMap(indicator -> indicator.figures().stream()
                        .filter(figure -> isTarget(figure) && figure.findDue().isPresent())
                        .map(figure -> new Promise(indicator, figure, last(snapshot, indicator))))
                .sorted(Comparator.comparing((Promise promise) ->
                                promise.figure().findDue().orElseThrow().latest())
                        .thenComparing(promise -> promise.indicator().id()))
                .toList();
    }

    /** Capacities and amounts named without a date that binds anybody. */
    public List<Promise> undated() {
        return undated;
    }

    private static List<Promise> findUndated(Snapshot snapshot) {
        return snapshot.strategy().indicators().stream()
                .filter(indicator -> indicator.findRole().orElse(Indicator.Role.COMMITMENT) != Indicator.Role.CONTEXT)
                .filter(indicator -> indicator.figures().stream().noneMatch(figure -> isTarget(figure)))
                .flatMap(indicator -> indicator.figures().stream()
                        .filter(figure -> figure.kind() == Figure.Kind.POTENTIAL || figure.kind() == Figure.Kind.COUNT)
                        .map(figure -> new Promise(indicator, figure, last(snapshot, indicator))))
                .toList();
    }

    /** The last value of each indicator that has one. */
    public List<Known> known() {
        return known;
    }

    /** The target of an indicator that is due last. */
    public Optional<Figure> target(Indicator indicator) {
        return indicator.figures().stream()
                .filter(Promises::isTarget)
                .max(Comparator.comparing(
                        figure -> figure.findDue().map(due -> due.latest()).orElse(java.time.LocalDate.MIN)));
    }

    /** The value of the latest period. */
    public Optional<Observation> last(Indicator indicator) {
        return last(snapshot, indicator);
    }

    private static Optional<Observation> last(Snapshot snapshot, Indicator indicator) {
        return snapshot.observations(indicator.id()).stream()
                .max(Comparator.comparing((Observation observation) ->
                                observation.period().to().latest())
                        .thenComparing(Observation::recordedAt));
    }

    /** How many commitments have a status, by what their sources say. */
    public long count(Commitment.Status status) {
        return snapshot.strategy().commitments().stream()
                .filter(commitment -> commitment.status() == status)
                .count();
    }

    /** How many figures, counting every one that some source states. */
    public int figures() {
        return snapshot.strategy().indicators().stream()
                .mapToInt(indicator -> indicator.figures().size())
                .sum();
    }

    static boolean isTarget(Figure figure) {
        return switch (figure.kind()) {
            case TARGET, CUMULATIVE_TARGET, MILESTONE -> true;
            case BASELINE, OBSERVED, RATE, POTENTIAL, COUNT, CONTEXT -> false;
        };
    }

    /** A figure that somebody promised, and the last value known. */
    public record Promise(Indicator indicator, Figure figure, Optional<Observation> last) {}

    /** An indicator with its last value. */
    public record Known(Indicator indicator, Observation observation) {}
}
