package org.jazari.strategy.observatory;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jazari.strategy.content.Computed;
import org.jazari.strategy.content.Observation;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Period;
import org.jazari.trajectory.Assessment;
import org.jazari.trajectory.Direction;
import org.jazari.trajectory.Forecast;
import org.jazari.trajectory.Goal;
import org.jazari.trajectory.Nature;
import org.jazari.trajectory.Scenario;
import org.jazari.trajectory.Status;
import org.jazari.trajectory.Trajectory;

/**
 * Where the dated target of an indicator stands, with the reason in words.
 *
 * @param target the dated target that is due last
 * @param goal the same target as the engine reads it
 * @param observed the values that it rests on, one for each date
 */
public record Standing(
        View view,
        Indicator indicator,
        Figure target,
        Goal goal,
        List<org.jazari.trajectory.Observation> observed,
        Assessment assessment) {
    private static final int MEASURED_WITHIN_MONTHS = 12;
    private static final int STEPS = 8;
    private static final int SIGNIFICANT_DIGITS = 3;

    /** Empty where nothing is promised by a date, or the indicator has no direction in which it improves. */
    public static Optional<Standing> of(View view, Indicator indicator, LocalDate today) {
        Optional<Figure> dated = view.promises()
                .target(indicator)
                .filter(figure -> figure.findDue().isPresent());
        if (dated.isEmpty() || indicator.direction() == Indicator.Direction.NONE) {
            return Optional.empty();
        }
        Figure target = dated.get();
        LocalDate deadline = target.findDue().orElseThrow().latest();
        Nature nature = Nature.valueOf(indicator.kind().name());
        List<org.jazari.trajectory.Observation> values = values(view, indicator, nature);
        Goal goal = new Goal(
                nature,
                indicator.direction() == Indicator.Direction.UP ? Direction.UP : Direction.DOWN,
                target.value().doubleValue(),
                deadline,
                milestones(indicator, target, deadline));
        return Optional.of(new Standing(view, indicator, target, goal, values, Trajectory.assess(goal, values, today)));
    }

    /**
     * One value for each date, the one recorded last, or the computed one where none was recorded; of flows, only those of
     * periods as long as the latest.
     */
    private static List<org.jazari.trajectory.Observation> values(View view, Indicator indicator, Nature nature) {
        List<Value> known = new ArrayList<>();
        view.snapshot().computed(indicator.id()).stream()
                .map(computed -> new Value(computed.period(), computed.value()))
                .forEach(known::add);
        view.snapshot().observations(indicator.id()).stream()
                .sorted(Comparator.comparing(Observation::recordedAt))
                .map(observation -> new Value(observation.period(), observation.value()))
                .forEach(known::add);
        known.sort(Comparator.comparing(value -> value.period().latest()));
        TreeMap<LocalDate, Double> byDate = new TreeMap<>();
        for (Value value : known) {
            boolean comparable = nature != Nature.FLOW
                    || sameLength(value.period(), known.getLast().period());
            if (comparable) {
                byDate.put(value.period().latest(), value.value().doubleValue());
            }
        }
        List<org.jazari.trajectory.Observation> values = new ArrayList<>();
        byDate.forEach((date, value) -> values.add(new org.jazari.trajectory.Observation(date, value)));
        return values;
    }

    /** Years have 365 or 366 days, quarters 90 to 92. */
    private static boolean sameLength(Period one, Period two) {
        return Math.abs(days(one) - days(two)) <= 3;
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(period.earliest(), period.latest());
    }

    private record Value(Period period, BigDecimal value) {}

    private static List<org.jazari.trajectory.Observation> milestones(
            Indicator indicator, Figure target, LocalDate deadline) {
        TreeMap<LocalDate, Double> byDate = new TreeMap<>();
        indicator.figures().stream()
                .filter(figure -> Promises.isTarget(figure) && !figure.equals(target))
                .forEach(figure -> figure.findDue()
                        .filter(due -> due.latest().isBefore(deadline))
                        .ifPresent(
                                due -> byDate.put(due.latest(), figure.value().doubleValue())));
        List<org.jazari.trajectory.Observation> milestones = new ArrayList<>();
        byDate.forEach((date, value) -> milestones.add(new org.jazari.trajectory.Observation(date, value)));
        return milestones;
    }

    /** The latest period with a value, recorded or computed; empty where there never was one. */
    public Optional<Period> lastPeriod() {
        return Stream.concat(
                        view.snapshot().observations(indicator.id()).stream().map(Observation::period),
                        view.snapshot().computed(indicator.id()).stream().map(Computed::period))
                .max(Comparator.comparing(Period::latest));
    }

    /** The last day on which the next value is in time: every indicator is expected to be measured once a year. */
    public Optional<LocalDate> nextValueDue() {
        return lastPeriod().map(period -> period.latest().plusMonths(MEASURED_WITHIN_MONTHS));
    }

    public Status status() {
        return assessment.status();
    }

    /** The part of style and text keys, such as {@code on-track}. */
    public String statusKey() {
        return status().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Why the status is what it is, one sentence after the other. */
    public List<Content> reasons() {
        return because().stream()
                .map(reason -> view.page().text(reason.key(), reason.arguments().toArray()))
                .toList();
    }

    /** The same without marks, for programs and letters. */
    public List<String> plainReasons() {
        return because().stream()
                .map(reason ->
                        view.page().plain(reason.key(), reason.arguments().toArray()))
                .toList();
    }

    /** A sentence by the key of its text. */
    private record Reason(String key, List<Object> arguments) {
        private static Reason of(String key, Object... arguments) {
            return new Reason(key, List.of(arguments));
        }
    }

    private List<Reason> because() {
        List<Reason> reasons = new ArrayList<>();
        switch (status()) {
            case REACHED, MISSED, OVERDUE, NO_DATA -> reasons.add(Reason.of("standing.because." + statusKey()));
            case INSUFFICIENT_DATA -> reasons.add(Reason.of("standing.because.insufficient-data", observed.size()));
            case ON_TRACK, AT_RISK, OFF_TRACK -> forecastReason().ifPresent(reasons::add);
        }
        if (status() != Status.REACHED && status() != Status.OVERDUE) {
            pace().ifPresent(reasons::add);
        }
        return reasons;
    }

    /** The probability of reaching the target in words for a table; empty without a forecast. */
    public Optional<String> chance() {
        return Optional.ofNullable(assessment.probability()).map(view::probability);
    }

    /** What an assumed change per year comes to; empty without a value before the deadline. */
    public Optional<Scenario> scenario(double perYear) {
        return observed.isEmpty() || !observed.getLast().date().isBefore(goal.deadline())
                ? Optional.empty()
                : Optional.of(Scenario.of(goal, observed.getLast(), perYear));
    }

    private Optional<Reason> forecastReason() {
        Forecast forecast = assessment.forecast();
        Double probability = assessment.probability();
        if (forecast == null || probability == null) {
            return Optional.empty();
        }
        Forecast.Interval interval = forecast.interval(0.8);
        return Optional.of(Reason.of(
                "standing.because.forecast",
                view.probability(probability),
                observed.size(),
                number(forecast.median()),
                number(interval.low()),
                number(interval.high())));
    }

    private Optional<Reason> pace() {
        Double required = assessment.requiredPerYear();
        Double achieved = assessment.achievedPerYear();
        Double ratio = assessment.paceRatio();
        if (required == null) {
            return Optional.empty();
        }
        if (achieved == null) {
            return Optional.of(Reason.of("standing.pace.required", signed(required)));
        }
        return Optional.of(
                ratio == null
                        ? Reason.of("standing.pace.both", signed(required), signed(achieved))
                        : Reason.of("standing.pace.ratio", signed(required), signed(achieved), number(ratio)));
    }

    /** A modelled number, with as many digits as it deserves. */
    public String number(double value) {
        return view.page().formats().number(rounded(value));
    }

    private String signed(double value) {
        String sign = value > 0 ? "+" : "";
        return sign + number(value);
    }

    private static BigDecimal rounded(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(SIGNIFICANT_DIGITS, RoundingMode.HALF_EVEN));
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    /** The forecast from just after the last value to the deadline, for the chart; empty where there is none. */
    List<Forecast> band() {
        if (assessment.forecaster() == null || assessment.forecast() == null) {
            return List.of();
        }
        LocalDate from = assessment.forecaster().last();
        LocalDate deadline = assessment.forecast().date();
        long days = ChronoUnit.DAYS.between(from, deadline);
        List<Forecast> band = new ArrayList<>();
        LocalDate before = from;
        for (int step = 1; step <= STEPS; step++) {
            LocalDate date = from.plusDays(days * step / STEPS);
            if (date.isAfter(before)) {
                band.add(assessment.forecaster().at(date));
                before = date;
            }
        }
        return band;
    }
}
