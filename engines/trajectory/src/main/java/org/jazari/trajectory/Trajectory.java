package org.jazari.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what was observed with what a dated target asks for. */
public final class Trajectory {
    private static final double LIKELY = 0.7;
    private static final double UNLIKELY = 0.3;

    private Trajectory() {}

    /**
     * Where a target stands.
     *
     * @param observations in any order, each on a date of its own
     * @param today decides whether the deadline is over
     */
    public static Assessment assess(Goal goal, List<Observation> observations, LocalDate today) {
        List<Observation> series = observations.stream()
                .sorted(Comparator.comparing(Observation::date))
                .toList();
        if (series.isEmpty()) {
            Status status = today.isAfter(goal.deadline()) ? Status.OVERDUE : Status.NO_DATA;
            return new Assessment(status, null, null, null, null, null, null, null);
        }
        Observation last = series.getLast();
        RequiredPath path = path(series.getFirst(), goal);
        Double required = last.date().isBefore(goal.deadline())
                ? perYear(last, new Observation(goal.deadline(), goal.target()))
                : null;
        Double achieved = series.size() < 2 ? null : perYear(series.get(series.size() - 2), last);
        Forecaster forecaster = required == null || series.size() < Forecaster.LEAST_OBSERVATIONS
                ? null
                : Forecaster.of(series, goal.nature());
        Forecast forecast = forecaster == null ? null : forecaster.at(goal.deadline());
        Double probability = forecast == null ? null : probability(goal, forecast);
        return new Assessment(
                status(goal, last, today, probability),
                path,
                required,
                achieved,
                ratio(goal, last, required, achieved),
                forecaster,
                forecast,
                probability);
    }

    private static @Nullable RequiredPath path(Observation start, Goal goal) {
        if (!start.date().isBefore(goal.deadline())) {
            return null;
        }
        List<Observation> ahead = new ArrayList<>(goal.milestones());
        ahead.add(new Observation(goal.deadline(), goal.target()));
        return RequiredPath.from(start, ahead);
    }

    private static double perYear(Observation from, Observation to) {
        return (to.value() - from.value()) / (Observation.years(to.date()) - Observation.years(from.date()));
    }

    private static double probability(Goal goal, Forecast forecast) {
        return goal.direction() == Direction.UP
                ? forecast.probabilityAtLeast(goal.target())
                : forecast.probabilityAtMost(goal.target());
    }

    private static @Nullable Double ratio(
            Goal goal, Observation last, @Nullable Double required, @Nullable Double achieved) {
        boolean reached = goal.direction().reaches(last.value(), goal.target());
        boolean comparable = required != null && achieved != null && !reached && required * achieved > 0;
        return comparable && required != null && achieved != null ? Double.valueOf(required / achieved) : null;
    }

    private static Status status(Goal goal, Observation last, LocalDate today, @Nullable Double probability) {
        if (goal.direction().reaches(last.value(), goal.target())) {
            return Status.REACHED;
        }
        if (!last.date().isBefore(goal.deadline())) {
            return Status.MISSED;
        }
        if (today.isAfter(goal.deadline())) {
            return Status.OVERDUE;
        }
        if (probability == null) {
            return Status.INSUFFICIENT_DATA;
        }
        return probability >= LIKELY ? Status.ON_TRACK : probability < UNLIKELY ? Status.OFF_TRACK : Status.AT_RISK;
    }
}
