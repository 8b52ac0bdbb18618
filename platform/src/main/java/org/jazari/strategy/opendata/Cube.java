package org.jazari.strategy.opendata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jazari.strategy.content.Computed;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Indicator;
import org.jazari.strategyfile.Period;
import org.jspecify.annotations.Nullable;

/**
 * The dated values of all indicators as one table of three dimensions: indicator, kind of value and time. A value without a
 * time has no place in it; it is in the data set of figures.
 *
 * @param indicators those that have a dated value, in the strategy's order
 * @param kinds the kinds that occur, observed values first
 * @param cells by indicator, kind and time
 */
record Cube(Snapshot snapshot, List<Indicator> indicators, List<Kind> kinds, List<Cell> cells) {
    /** What a value is; the codes of the dimension KIND. */
    enum Kind {
        OBSERVED,
        COMPUTED,
        COUNT,
        MILESTONE,
        TARGET,
        CUMULATIVE_TARGET,
        RATE,
        POTENTIAL,
        CONTEXT;

        static Kind of(Figure.Kind kind) {
            return kind == Figure.Kind.BASELINE ? OBSERVED : valueOf(kind.name());
        }
    }

    /**
     * One value.
     *
     * @param time as SDMX writes it: 2030, 2027-12, 2026-01-12 or a start with a length, 2024-09-01/P1Y
     * @param last the last day of that time
     * @param source id of the source that states it
     * @param others other values that sources state for the same indicator, kind and time, each with its source
     */
    record Cell(
            Indicator indicator,
            Kind kind,
            String time,
            LocalDate last,
            BigDecimal value,
            Figure.@Nullable Qualifier qualifier,
            String source,
            List<String> others) {
        private Cell insteadOf(@Nullable Cell earlier) {
            if (earlier == null) {
                return this;
            }
            List<String> all = new ArrayList<>(earlier.others);
            all.add(earlier.value.toPlainString() + " (" + earlier.source + ")");
            return new Cell(indicator, kind, time, last, value, qualifier, source, List.copyOf(all));
        }

        private String key() {
            return indicator.id() + ' ' + kind + ' ' + time;
        }
    }

    static Cube of(Snapshot snapshot) {
        return snapshot.derived(Cube.class, Cube::made);
    }

    private static Cube made(Snapshot snapshot) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Indicator indicator : snapshot.strategy().indicators()) {
            Set<String> recorded = new HashSet<>();
            snapshot.observations(indicator.id()).stream()
                    .sorted(Comparator.comparing(Observation::recordedAt))
                    .forEach(observation -> {
                        if (observation.figure() != null) {
                            recorded.add(observation.figure());
                        }
                        put(cells, observed(indicator, observation));
                    });
            for (Computed computed : snapshot.computed(indicator.id())) {
                put(cells, computed(indicator, computed));
            }
            for (Figure figure : indicator.figures()) {
                Period time = figure.findDue()
                        .map(due -> new Period(due, due))
                        .or(figure::findPeriod)
                        .orElse(null);
                if (time != null && !recorded.contains(figure.id())) {
                    put(cells, stated(indicator, figure, time));
                }
            }
        }
        List<Cell> ordered = cells.values().stream()
                .sorted(Comparator.comparing(Cell::last).thenComparing(Cell::time))
                .toList();
        return new Cube(
                snapshot,
                snapshot.strategy().indicators().stream()
                        .filter(indicator -> ordered.stream()
                                .anyMatch(cell -> cell.indicator().id().equals(indicator.id())))
                        .toList(),
                ordered.stream().map(Cell::kind).distinct().sorted().toList(),
                ordered);
    }

    private static void put(Map<String, Cell> cells, Cell cell) {
        cells.merge(cell.key(), cell, (earlier, later) -> later.insteadOf(earlier));
    }

    private static Cell observed(Indicator indicator, Observation observation) {
        return new Cell(
                indicator,
                Kind.OBSERVED,
                sdmx(observation.period()),
                observation.period().latest(),
                observation.value(),
                observation.qualifier(),
                observation.source(),
                List.of());
    }

    /** Its sources are those of the values that it is made of. */
    private static Cell computed(Indicator indicator, Computed computed) {
        return new Cell(
                indicator,
                Kind.COMPUTED,
                sdmx(computed.period()),
                computed.period().latest(),
                computed.value(),
                computed.isApproximate() ? Figure.Qualifier.ABOUT : null,
                computed.from().stream().map(Observation::source).distinct().collect(Collectors.joining(" ")),
                List.of());
    }

    private static Cell stated(Indicator indicator, Figure figure, Period time) {
        return new Cell(
                indicator,
                Kind.of(figure.kind()),
                sdmx(time),
                time.latest(),
                figure.value(),
                figure.qualifier(),
                figure.citation().source(),
                List.of());
    }

    /** A single date as it is; a period as its first day and its length in whole years, months or days. */
    static String sdmx(Period period) {
        if (period.from().equals(period.to())) {
            return period.from().toString();
        }
        LocalDate start = period.earliest();
        LocalDate end = period.latest().plusDays(1);
        java.time.Period length = start.until(end);
        if (length.getDays() != 0) {
            return start + "/P" + (end.toEpochDay() - start.toEpochDay()) + "D";
        }
        return start + (length.getMonths() == 0 ? "/P" + length.getYears() + "Y" : "/P" + length.toTotalMonths() + "M");
    }

    /** The cells of one indicator and kind, by time. */
    List<Cell> series(Indicator indicator, Kind kind) {
        return cells.stream()
                .filter(cell -> cell.kind() == kind && cell.indicator().id().equals(indicator.id()))
                .toList();
    }

    /** The times that occur, earliest first. */
    List<String> times() {
        return cells.stream().map(Cell::time).distinct().toList();
    }
}
