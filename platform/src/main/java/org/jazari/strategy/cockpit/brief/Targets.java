package org.jazari.strategy.cockpit.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jazari.strategy.cockpit.Cockpit;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.observatory.IndicatorChart;
import org.jazari.strategy.observatory.Standing;
import org.jazari.strategy.observatory.View;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Indicator;

/** Which targets a brief shows: those that something was learnt about in the week, and those most at risk. */
final class Targets {
    private static final int ROWS = 15;
    private static final int CHARTS = 6;
    private static final int DEADLINES = 12;
    private static final int WEEKS_AHEAD = 8;

    private final View view;
    private final Optional<View> before;
    private final List<Standing> byRisk;
    private final Week week;
    private final Set<String> touched = new HashSet<>();

    /**
     * @param before the strategy as known a week earlier; empty where nothing was
     * @param byRisk the standings of the week's end, those most at risk first
     */
    Targets(View view, Optional<View> before, List<Standing> byRisk, Week week) {
        this.view = view;
        this.before = before;
        this.byRisk = byRisk;
        this.week = week;
        for (Standing standing : byRisk) {
            if (before.isPresent() && isTouched(standing.indicator())) {
                touched.add(standing.indicator().id());
            }
        }
    }

    /** Something new was recorded, taken back, or changed in the strategy. */
    private boolean isTouched(Indicator indicator) {
        boolean values = view.snapshot().recorded(indicator.id()).stream()
                .anyMatch(value -> isOfWeek(value) || WeekRecords.supersededIn(value, week, week.end()));
        boolean versions = view.snapshot().history(new ElementRef(ElementType.INDICATOR, indicator.id())).stream()
                .anyMatch(step -> !step.version().acceptedAt().isBefore(week.begin()));
        return values || versions;
    }

    private boolean isOfWeek(Observation value) {
        return !value.recordedAt().isBefore(week.begin());
    }

    /** The table: what is most at risk, and in any case what the week brought news of. */
    Limited<Brief.Target> rows() {
        Set<Standing> chosen = new HashSet<>();
        Stream.concat(byRisk.stream().filter(this::isNews).limit(ROWS / 2), byRisk.stream())
                .forEach(standing -> {
                    if (chosen.size() < ROWS) {
                        chosen.add(standing);
                    }
                });
        List<Brief.Target> rows =
                byRisk.stream().filter(chosen::contains).map(this::target).toList();
        return new Limited<>(rows, byRisk.size());
    }

    private boolean isNews(Standing standing) {
        return touched.contains(standing.indicator().id());
    }

    private Brief.Target target(Standing standing) {
        LocalDate then = week.previous().sunday();
        return new Brief.Target(
                standing,
                before.flatMap(earlier -> earlier.indicator(standing.indicator().id())
                        .flatMap(indicator -> Standing.of(earlier, indicator, then))));
    }

    /** The charts: news first, then what has a forecast, then the others, each by risk. */
    List<Brief.Chart> charts() {
        List<Standing> order = byRisk.stream()
                .sorted(Comparator.comparing((Standing standing) -> !isNews(standing))
                        .thenComparing(standing -> standing.assessment().forecast() == null)
                        .thenComparing(standing -> standing.observed().isEmpty()))
                .toList();
        List<Brief.Chart> charts = new ArrayList<>();
        for (Standing standing : order) {
            if (charts.size() == CHARTS) {
                break;
            }
            IndicatorChart.of(view, standing.indicator(), Optional.of(standing))
                    .ifPresent(drawing -> charts.add(new Brief.Chart(standing, drawing)));
        }
        return charts;
    }

    static Brief.Deadlines deadlines(Cockpit cockpit, LocalDate day) {
        LocalDate horizon = day.plusWeeks(WEEKS_AHEAD);
        List<Cockpit.Deadline> overdue =
                cockpit.deadlines().stream().filter(Cockpit.Deadline::overdue).toList();
        List<Cockpit.Deadline> ahead = cockpit.deadlines().stream()
                .filter(deadline -> !deadline.overdue())
                .toList();
        List<Cockpit.Deadline> coming = ahead.stream()
                .filter(deadline -> !deadline.due().latest().isAfter(horizon))
                .toList();
        return new Brief.Deadlines(
                Limited.of(overdue, DEADLINES),
                Limited.of(coming, DEADLINES),
                coming.isEmpty() ? ahead.stream().findFirst() : Optional.empty());
    }
}
