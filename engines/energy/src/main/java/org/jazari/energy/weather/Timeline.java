package org.jazari.energy.weather;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jazari.energy.Refusal;
import org.jspecify.annotations.Nullable;

/** Takes rows in order, and refuses what is not each hour of whole years exactly once. */
final class Timeline {
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private final Lines lines;
    private final WeatherReader.LeapDay leapDay;
    private final Map<Variable, double[]> values = new EnumMap<>(Variable.class);
    private final List<LocalDateTime> times = new ArrayList<>();
    private @Nullable LocalDateTime last;
    private int rows;
    private int leapRow = -1;
    private boolean typical;

    Timeline(Lines lines, WeatherReader.LeapDay leapDay) {
        this.lines = lines;
        this.leapDay = leapDay;
    }

    /** Typical years are put together of months of several years: only the order within the year is checked. */
    void typicalYear() {
        typical = true;
    }

    /** Begins a row; false where it belongs to a 29 February that is to be dropped. */
    boolean begin(int line, LocalDateTime given) {
        LocalDateTime time = typical ? given.withYear(2001) : given;
        LocalDateTime before = last;
        if (before == null && (time.getDayOfYear() != 1 || time.getHour() != 0)) {
            throw lines.refusal(
                    line,
                    "the first hour is " + time + ", not the first of a year",
                    "begin on 1 January at 00:00 UTC; a file in local time is converted to UTC first");
        }
        if (before != null && !time.equals(before.plusHours(1))) {
            throw step(line, before, time);
        }
        last = time;
        if (MonthDay.from(time).equals(LEAP_DAY)) {
            leapRow = leapRow < 0 ? line : leapRow;
            if (leapDay == WeatherReader.LeapDay.DROP) {
                return false;
            }
        }
        times.add(given);
        rows++;
        return true;
    }

    private Refusal step(int line, LocalDateTime before, LocalDateTime time) {
        Duration step = Duration.between(before, time);
        if (step.isZero()) {
            return lines.refusal(
                    line,
                    "the hour " + time + " comes twice: this is local time with a clock change",
                    "export in UTC; Morocco changes its clock around Ramadan");
        }
        if (step.equals(Duration.ofHours(2))) {
            return lines.refusal(
                    line,
                    "the hour " + before.plusHours(1) + " is missing: a gap, or local time with a clock change",
                    "export in UTC, or complete the row");
        }
        return lines.refusal(
                line, time + " follows " + before + ", which is not one hour later", "give hourly rows in order");
    }

    /** A value of the row that was begun last. */
    void value(int line, Variable variable, double value) {
        if (!(value >= variable.least() && value <= variable.most())) {
            throw lines.refusal(
                    line,
                    variable.column() + " is " + value + ", outside " + variable.least() + " to " + variable.most(),
                    "the unit is " + variable.unit());
        }
        double[] series = values.computeIfAbsent(variable, absent -> new double[lines.count()]);
        series[rows - 1] = value;
    }

    Weather finish(String source, double latitude, double longitude, double windHeightMetres) {
        if (rows == 0 || values.isEmpty()) {
            throw lines.refusal("no hourly row was found", "give a file with a header line and one row for each hour");
        }
        if (leapRow >= 0 && leapDay == WeatherReader.LeapDay.REFUSE) {
            throw lines.refusal(
                    leapRow,
                    "29 February is among the " + rows + " rows; years here have " + Weather.HOURS_PER_YEAR
                            + ", without it",
                    "give the whole year and drop that day (leap_day: drop, or --drop-leap-day), or take another year");
        }
        if (rows % Weather.HOURS_PER_YEAR != 0) {
            throw lines.refusal(
                    lines.count() - 1,
                    rows + " rows; a year has " + Weather.HOURS_PER_YEAR,
                    "give whole years, each hour once");
        }
        Map<Variable, double[]> series = new EnumMap<>(Variable.class);
        values.forEach((variable, all) -> series.put(variable, Arrays.copyOf(all, rows)));
        plausible(series);
        int[] years = typical
                ? new int[] {0}
                : new TreeSet<>(times.stream().map(LocalDateTime::getYear).toList())
                        .stream().mapToInt(Integer::intValue).toArray();
        Weather weather = new Weather(source, years, latitude, longitude, windHeightMetres, series);
        sunByDay(weather);
        return weather;
    }

    /** Units that pass every single value and are wrong all the same: no place on Earth has such a year. */
    private void plausible(Map<Variable, double[]> series) {
        double[] sun = series.get(Variable.GLOBAL_HORIZONTAL);
        if (sun != null && max(sun) < 20) {
            throw lines.refusal(
                    "the irradiance never exceeds " + max(sun) + ": that is kW/m2, or MJ/m2", "convert it to W/m2");
        }
        mean(series, Variable.GLOBAL_HORIZONTAL, 350, "kJ/m2 or Wh of some hours", "convert it to W/m2");
        mean(
                series,
                Variable.TEMPERATURE_CELSIUS,
                36,
                "degrees Fahrenheit",
                "convert it to degrees Celsius: subtract 32, divide by 1.8");
        mean(series, Variable.WIND_METRES_PER_SECOND, 14, "km/h, or knots", "convert it to m/s: divide km/h by 3.6");
        for (Variable factor : List.of(Variable.PV_CAPACITY_FACTOR, Variable.WIND_CAPACITY_FACTOR)) {
            double[] values = series.get(factor);
            if (values != null && max(values) < 0.02) {
                throw lines.refusal(
                        factor.column() + " never exceeds " + max(values) + ": that is no share of the nominal power",
                        "divide kW by the nominal kW, MW by the nominal MW");
            }
        }
    }

    private void mean(Map<Variable, double[]> series, Variable variable, double most, String other, String remedy) {
        double[] values = series.get(variable);
        double mean = values == null ? 0 : Arrays.stream(values).average().orElse(0);
        if (mean > most) {
            throw lines.refusal(
                    "the mean of " + variable.column() + " is " + Math.rint(mean * 10) / 10
                            + ", more than anywhere on Earth: that is " + other,
                    remedy);
        }
    }

    /** A sun that shines at night betrays local time, wherever the place is known. */
    private void sunByDay(Weather weather) {
        if (Double.isNaN(weather.latitude())) {
            return;
        }
        for (Variable variable : List.of(Variable.GLOBAL_HORIZONTAL, Variable.PV_CAPACITY_FACTOR)) {
            double[] series = weather.series().get(variable);
            if (series == null) {
                continue;
            }
            double floor = variable == Variable.GLOBAL_HORIZONTAL ? 30 : 0.03;
            int night = 0;
            for (int t = 0; t < series.length; t++) {
                // the hour before and after: files differ in which end of the hour they name
                boolean dark = SolarGeometry.sineOfElevation(weather, t - 0.5) < -0.02
                        && SolarGeometry.sineOfElevation(weather, t + 0.5) < -0.02
                        && SolarGeometry.sineOfElevation(weather, t + 1.5) < -0.02;
                night += dark && series[t] > floor ? 1 : 0;
            }
            if (night > 20) {
                throw lines.refusal(
                        variable.column() + " is above " + floor + " in " + night + " hours of night at latitude "
                                + weather.latitude() + ", longitude " + weather.longitude(),
                        "the hours must be UTC; check the coordinates too");
            }
        }
    }

    private static double max(double[] series) {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : series) {
            max = Math.max(max, value);
        }
        return max;
    }
}
