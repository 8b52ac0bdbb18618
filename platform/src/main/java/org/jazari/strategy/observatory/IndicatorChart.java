package org.jazari.strategy.observatory;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jazari.kernel.web.Markup;
import org.jazari.strategy.content.Computed;
import org.jazari.strategy.content.Observation;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Indicator;
import org.jazari.trajectory.Forecast;

/**
 * The chart of an indicator as SVG made on the server: observed values, dated targets, the straight path from the
 * last value to the targets, and what the forecast expects. It needs no script, prints, and stands beside the table of the same numbers.
 */
public final class IndicatorChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 92;
    private static final int RIGHT = 40;
    private static final int TOP = 34;
    private static final int BOTTOM = 38;

    private final View view;
    private final List<Point> observed;
    private final List<Point> targets;
    private final List<Band> forecast;
    private final LocalDate from;
    private final LocalDate until;
    private final double low;
    private final double high;

    private IndicatorChart(View view, List<Point> observed, List<Point> targets, List<Band> forecast) {
        this.view = view;
        this.observed = observed;
        this.targets = targets;
        this.forecast = forecast;
        List<Point> all = new ArrayList<>(observed);
        all.addAll(targets);
        this.from = LocalDate.of(
                all.stream()
                        .map(Point::date)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .getYear(),
                1,
                1);
        this.until = LocalDate.of(
                all.stream()
                                .map(Point::date)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()
                                .getYear()
                        + 1,
                1,
                1);
        forecast.forEach(band -> {
            all.add(band.low());
            all.add(band.high());
        });
        double smallest = all.stream().mapToDouble(Point::value).min().orElseThrow();
        double largest = all.stream().mapToDouble(Point::value).max().orElseThrow();
        // A scale that leaves out zero is honest only where the values are far from it.
        this.low = smallest > 0.6 * largest ? smallest - 0.5 * (largest - smallest) - 1 : Math.min(0, smallest);
        this.high = largest + 0.12 * (largest - low) + (largest == low ? 1 : 0);
    }

    /** The chart; empty when there are not two dated values to compare. */
    public static Optional<Content> of(View view, Indicator indicator, Optional<Standing> standing) {
        List<Point> observed = new ArrayList<>();
        for (Observation observation : view.snapshot().observations(indicator.id())) {
            observed.add(new Point(observation.period().to().latest(), observation.value()));
        }
        for (Computed computed : view.snapshot().computed(indicator.id())) {
            observed.add(new Point(computed.period().latest(), computed.value()));
        }
        List<Point> targets = new ArrayList<>();
        for (Figure figure : indicator.figures()) {
            if (Promises.isTarget(figure) && figure.findDue().isPresent()) {
                targets.add(new Point(figure.findDue().get().latest(), figure.value()));
            }
        }
        observed.sort(Comparator.comparing(Point::date));
        targets.sort(Comparator.comparing(Point::date));
        if (observed.size() + targets.size() < 2) {
            return Optional.empty();
        }
        List<Band> forecast = standing.map(Standing::band).orElse(List.of()).stream()
                .map(Band::of)
                .toList();
        return Optional.of(new IndicatorChart(view, observed, targets, forecast).svg(indicator));
    }

    private Content svg(Indicator indicator) {
        StringBuilder svg = new StringBuilder(2048);
        svg.append(String.format(
                Locale.ROOT,
                "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"chart-%s\">",
                WIDTH,
                HEIGHT,
                indicator.id()));
        axes(svg);
        band(svg);
        path(svg);
        observed.forEach(point -> dot(svg, point, "observed", true));
        targets.forEach(point -> dot(svg, point, "target", false));
        svg.append("</svg>");
        String drawing = svg.toString();
        return output -> {
            int open = drawing.indexOf('>') + 1;
            output.writeContent(drawing.substring(0, open));
            output.writeContent("<title id=\"chart-" + indicator.id() + "\">");
            Markup.text(view.page().plain("chart.title", view.plain(indicator.name())))
                    .writeTo(output);
            output.writeContent("</title>");
            output.writeContent(drawing.substring(open));
        };
    }

    private void axes(StringBuilder svg) {
        int years = until.getYear() - from.getYear();
        int step = Math.max(1, years / 8);
        for (int year = from.getYear(); year <= until.getYear(); year += step) {
            double x = x(LocalDate.of(year, 1, 1));
            svg.append(line("grid", x, TOP, x, HEIGHT - BOTTOM));
            if (year < until.getYear()) {
                double middle = (x + x(LocalDate.of(Math.min(year + 1, until.getYear()), 1, 1))) / 2;
                svg.append(text("tick", middle, HEIGHT - BOTTOM + 22, "middle", Integer.toString(year)));
            }
        }
        double unit = niceStep((high - low) / 4);
        for (double value = Math.ceil(low / unit) * unit; value <= high; value += unit) {
            double y = y(value);
            svg.append(rtl() ? line("grid", RIGHT, y, WIDTH - LEFT, y) : line("grid", LEFT, y, WIDTH - RIGHT, y));
            String label = view.page().formats().compactShort(BigDecimal.valueOf(value));
            svg.append(text("tick", rtl() ? WIDTH - LEFT + 8 : LEFT - 8, y + 4, "end", label));
        }
    }

    /** From the last value known (or the first target) through the targets that follow it. */
    private void path(StringBuilder svg) {
        List<Point> way = new ArrayList<>();
        if (!observed.isEmpty()) {
            way.add(observed.getLast());
        }
        targets.stream()
                .filter(target ->
                        way.isEmpty() || target.date().isAfter(way.getLast().date()))
                .forEach(way::add);
        polyline(svg, "required", way);
        polyline(svg, "series", observed);
    }

    /** The 80 % interval as an area that opens from the last value, and the median as a line. */
    private void band(StringBuilder svg) {
        if (forecast.isEmpty() || observed.isEmpty()) {
            return;
        }
        List<Point> outline = new ArrayList<>();
        outline.add(observed.getLast());
        forecast.forEach(band -> outline.add(band.high()));
        forecast.reversed().forEach(band -> outline.add(band.low()));
        svg.append("<polygon class=\"forecast\" points=\"");
        points(svg, outline);
        svg.append("\"/>");
        List<Point> medians = new ArrayList<>();
        medians.add(observed.getLast());
        forecast.forEach(band -> medians.add(band.median()));
        polyline(svg, "median", medians);
    }

    private void points(StringBuilder svg, List<Point> points) {
        points.forEach(
                point -> svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.date()), y(point.value()))));
    }

    private void polyline(StringBuilder svg, String kind, List<Point> points) {
        if (points.size() < 2) {
            return;
        }
        svg.append("<polyline class=\"").append(kind).append("\" points=\"");
        points(svg, points);
        svg.append("\"/>");
    }

    private void dot(StringBuilder svg, Point point, String kind, boolean round) {
        double x = x(point.date());
        double y = y(point.value());
        svg.append(
                round
                        ? String.format(
                                Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"6\"/>", kind, x, y)
                        : String.format(
                                Locale.ROOT, "<path class=\"%s\" d=\"M%.1f %.1fl8 8l-8 8l-8 -8z\"/>", kind, x, y - 8));
        boolean nearEnd = x > WIDTH - RIGHT - 70;
        boolean nearStart = x < LEFT + 70;
        String anchor = nearEnd ? (rtl() ? "start" : "end") : nearStart ? (rtl() ? "end" : "start") : "middle";
        svg.append(text(
                "label " + kind + "-label",
                x,
                y - 14,
                anchor,
                view.page().formats().number(point.amount())));
    }

    private static String line(String kind, double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                kind,
                x1,
                y1,
                x2,
                y2);
    }

    /** Labels are numbers and year names from CLDR: they hold no character that HTML would read. */
    private static String text(String kind, double x, double y, String anchor, String label) {
        return String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                kind,
                x,
                y,
                anchor,
                label);
    }

    private boolean rtl() {
        return view.page().language().rightToLeft();
    }

    private double x(LocalDate date) {
        double share = (double) ChronoUnit.DAYS.between(from, date) / ChronoUnit.DAYS.between(from, until);
        double x = LEFT + share * (WIDTH - LEFT - RIGHT);
        return rtl() ? WIDTH - x : x;
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (value - low) / (high - low) * (HEIGHT - TOP - BOTTOM);
    }

    private static double niceStep(double rough) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / magnitude;
        return magnitude * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }

    /** What a forecast says of one date. */
    private record Band(Point low, Point median, Point high) {
        static Band of(Forecast forecast) {
            Forecast.Interval interval = forecast.interval(0.8);
            return new Band(
                    new Point(forecast.date(), BigDecimal.valueOf(interval.low())),
                    new Point(forecast.date(), BigDecimal.valueOf(forecast.median())),
                    new Point(forecast.date(), BigDecimal.valueOf(interval.high())));
        }
    }

    private record Point(LocalDate date, BigDecimal amount) {
        double value() {
            return amount.doubleValue();
        }
    }
}
