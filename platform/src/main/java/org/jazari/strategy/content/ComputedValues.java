package org.jazari.strategy.content;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jazari.strategyfile.Formula;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Period;
import org.jazari.strategyfile.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * The values of all indicators that have a formula, from the observations that stand.
 *
 * <p>A value is computed for each period of an observation for which every indicator of the formula has a value: of that
 * very period or, of anything but a flow, the latest within it. Of several values of one period the one recorded last counts.
 */
final class ComputedValues {
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Function<String, List<Observation>> observations;
    private final Map<String, List<Computed>> byIndicator = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    private ComputedValues(Strategy strategy, Function<String, List<Observation>> observations) {
        strategy.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
        this.observations = observations;
    }

    /**
     * The values of every indicator with a formula, earliest first.
     *
     * @param observations the values that stand, by the id of their indicator
     */
    static Map<String, List<Computed>> of(Strategy strategy, Function<String, List<Observation>> observations) {
        ComputedValues values = new ComputedValues(strategy, observations);
        values.indicators.values().forEach(values::compute);
        return Map.copyOf(values.byIndicator);
    }

    /** An indicator that leads back to itself has no values; the check of a strategy lets none in. */
    private List<Computed> compute(Indicator indicator) {
        List<Computed> known = byIndicator.get(indicator.id());
        if (known != null) {
            return known;
        }
        if (indicator.formula() == null || !underWay.add(indicator.id())) {
            return List.of();
        }
        List<Computed> values = parse(indicator.formula()).map(this::evaluate).orElse(List.of());
        byIndicator.put(indicator.id(), values);
        return values;
    }

    private static Optional<Formula> parse(String formula) {
        try {
            return Optional.of(Formula.parse(formula));
        } catch (Formula.FormulaSyntaxException neverAccepted) {
            return Optional.empty();
        }
    }

    private List<Computed> evaluate(Formula formula) {
        Map<String, List<Input>> inputs = new LinkedHashMap<>();
        for (Formula.Reference reference : formula.references()) {
            inputs.computeIfAbsent(reference.id(), this::inputs);
        }
        Set<Period> periods = new LinkedHashSet<>();
        Set<String> days = new HashSet<>();
        inputs.values().stream()
                .flatMap(List::stream)
                .map(Input::period)
                .filter(period -> days.add(period.earliest() + "/" + period.latest()))
                .forEach(periods::add);
        List<Computed> values = new ArrayList<>();
        for (Period period : periods) {
            evaluate(formula, inputs, period).ifPresent(values::add);
        }
        values.sort(Comparator.comparing((Computed value) -> value.period().latest())
                .thenComparing(value -> value.period().earliest()));
        return List.copyOf(values);
    }

    private Optional<Computed> evaluate(Formula formula, Map<String, List<Input>> inputs, Period period) {
        Map<String, Input> chosen = new LinkedHashMap<>();
        inputs.forEach((id, of) -> choose(of, period).ifPresent(input -> chosen.put(id, input)));
        List<Observation> from = chosen.values().stream()
                .flatMap(input -> input.from().stream())
                .distinct()
                .toList();
        return formula.evaluate(id -> Optional.ofNullable(chosen.get(id)).map(Input::value))
                .map(value -> new Computed(period, rounded(value), from));
    }

    private static BigDecimal rounded(BigDecimal value) {
        BigDecimal rounded = value.round(MathContext.DECIMAL64).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static Optional<Input> choose(List<Input> inputs, Period period) {
        @Nullable Input chosen = null;
        for (Input input : inputs) {
            if (covers(input.period(), period)) {
                return Optional.of(input);
            }
            boolean within = !input.period().earliest().isBefore(period.earliest())
                    && !input.period().latest().isAfter(period.latest());
            if (within && !input.isFlow() && (chosen == null || !input.last().isBefore(chosen.last()))) {
                chosen = input;
            }
        }
        return Optional.ofNullable(chosen);
    }

    private static boolean covers(Period one, Period other) {
        return one.earliest().equals(other.earliest()) && one.latest().equals(other.latest());
    }

    /** Those of an indicator, the one recorded last for each period. */
    private List<Input> inputs(String id) {
        Indicator indicator = indicators.get(id);
        if (indicator == null) {
            return List.of();
        }
        boolean flow = indicator.kind() == Indicator.Kind.FLOW;
        Map<String, Input> byDays = new LinkedHashMap<>();
        for (Computed computed : compute(indicator)) {
            put(byDays, new Input(computed.period(), computed.value(), flow, computed.from()));
        }
        observations.apply(id).stream()
                .sorted(Comparator.comparing(Observation::recordedAt))
                .forEach(observation ->
                        put(byDays, new Input(observation.period(), observation.value(), flow, List.of(observation))));
        return List.copyOf(byDays.values());
    }

    private static void put(Map<String, Input> byDays, Input input) {
        byDays.put(input.period().earliest() + "/" + input.last(), input);
    }

    /** A value that a formula may use; what was observed goes before what was computed. */
    private record Input(Period period, BigDecimal value, boolean isFlow, List<Observation> from) {
        LocalDate last() {
            return period.latest();
        }
    }
}
