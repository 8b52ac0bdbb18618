package org.jazari.trajectory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The straight way from a start through milestones to the target.
 *
 * @param points ascending by date, each date once; the first is the start, the last the target
 */
public record RequiredPath(List<Observation> points) {
    public RequiredPath {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("A path needs a start and a target");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i).date().isAfter(points.get(i - 1).date())) {
                throw new IllegalArgumentException("Two points of a path are not in order: "
                        + points.get(i - 1).date() + ", " + points.get(i).date());
            }
        }
    }

    /** From a start to those milestones and targets that come after it. */
    static RequiredPath from(Observation start, List<Observation> ahead) {
        return new RequiredPath(Stream.concat(
                        Stream.of(start),
                        ahead.stream()
                                .filter(point -> point.date().isAfter(start.date()))
                                .sorted(Comparator.comparing(Observation::date)))
                .toList());
    }

    /** The value that the path asks for on a date; before its start the first, after its end the last. */
    public double at(LocalDate date) {
        Observation before = points.getFirst();
        for (Observation point : points) {
            if (!point.date().isBefore(date)) {
                double whole = Observation.years(point.date()) - Observation.years(before.date());
                double part = Observation.years(date) - Observation.years(before.date());
                return whole <= 0
                        ? point.value()
                        : before.value() + (point.value() - before.value()) * Math.max(0, part) / whole;
            }
            before = point;
        }
        return points.getLast().value();
    }
}
