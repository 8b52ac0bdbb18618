package org.jazari.kernel.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the log has grown, for a chart: the number of entries at the end of each day with entries.
 *
 * @param until the day at which the chart ends
 */
public record Growth(List<Total> totals, LocalDate until) {
    /** Width of the chart's plane. */
    public static final int WIDTH = 720;

    /** Height of the chart's plane. */
    public static final int HEIGHT = 160;

    /** Entries whose facts were recorded on a day. */
    record Day(LocalDate day, long entries) {}

    /** Entries at the end of a day. */
    public record Total(LocalDate day, long entries) {}

    public Growth {
        totals = List.copyOf(totals);
    }

    static Growth of(List<Day> days, LocalDate until) {
        List<Total> totals = new ArrayList<>(days.size());
        long entries = 0;
        for (Day day : days) {
            entries += day.entries();
            totals.add(new Total(day.day(), entries));
        }
        return new Growth(totals, until);
    }

    /** The stepped line of the totals (SVG path), from the first day's left edge to the last day's right edge. */
    public String line() {
        if (totals.isEmpty()) {
            return "";
        }
        LocalDate from = totals.getFirst().day();
        double days = ChronoUnit.DAYS.between(from, until) + 1.0;
        double most = totals.getLast().entries();
        StringBuilder path = new StringBuilder("M0 " + HEIGHT);
        for (Total total : totals) {
            double x = WIDTH * ChronoUnit.DAYS.between(from, total.day()) / days;
            double y = HEIGHT - HEIGHT * total.entries() / most;
            path.append(String.format(Locale.ROOT, "H%.1fV%.1f", x, y));
        }
        return path.append("H").append(WIDTH).toString();
    }

    /** The same as an area. */
    public String area() {
        return totals.isEmpty() ? "" : line() + "V" + HEIGHT + "Z";
    }
}
