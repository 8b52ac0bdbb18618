package org.jazari.energy.weather;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;

/**
 * EnergyPlus weather: eight header lines, then 35 fields for each hour 1 to 24 of local standard time, which is turned to UTC by the
 * header's zone (the hours that fall over the year's edge come in at the other end).
 */
record EpwFormat(Lines lines, Timeline timeline) {
    private static final int HEADER = 8;
    private static final int FIELDS = 32;

    Weather read() {
        String[] location = lines.at(0).split(",", -1);
        if (location.length < 10) {
            throw lines.refusal(0, "LOCATION has " + location.length + " fields, not 10", "download the file again");
        }
        double zone = lines.number(0, location[8], "time zone");
        if (zone != Math.rint(zone) || Math.abs(zone) > 14) {
            throw lines.refusal(0, "the time zone is " + zone + " hours", "whole hours are needed");
        }
        timeline.typicalYear();
        for (int i = HEADER; i < lines.count(); i++) {
            if (!lines.at(i).isBlank()) {
                row(i, lines.at(i).split(",", -1));
            }
        }
        Weather local =
                timeline.finish("EPW " + location[1].strip() + ", " + location[5].strip(), Double.NaN, Double.NaN, 10);
        Map<Variable, double[]> series = new EnumMap<>(Variable.class);
        local.series().forEach((variable, values) -> series.put(variable, rotated(values, (int) zone)));
        return new Weather(
                local.source(),
                local.years(),
                lines.number(0, location[6], "latitude"),
                lines.number(0, location[7], "longitude"),
                10,
                series);
    }

    private void row(int i, String[] cells) {
        if (cells.length < FIELDS) {
            throw lines.refusal(i, cells.length + " fields, not 35", "download the file again");
        }
        if (!timeline.begin(i, time(i, cells))) {
            return;
        }
        take(i, cells, 6, 99.9, Variable.TEMPERATURE_CELSIUS);
        take(i, cells, 8, 999, Variable.RELATIVE_HUMIDITY_PERCENT);
        take(i, cells, 13, 9999, Variable.GLOBAL_HORIZONTAL);
        take(i, cells, 14, 9999, Variable.DIRECT_NORMAL);
        take(i, cells, 15, 9999, Variable.DIFFUSE_HORIZONTAL);
        take(i, cells, 21, 999, Variable.WIND_METRES_PER_SECOND);
    }

    private void take(int i, String[] cells, int field, double missing, Variable variable) {
        double value = lines.number(i, cells[field], variable.column());
        if (value >= missing) {
            throw lines.refusal(
                    i, variable.column() + " is missing (" + value + ")", "fill the gap, or take another file");
        }
        timeline.value(i, variable, value);
    }

    private LocalDateTime time(int i, String[] cells) {
        try {
            int hour = (int) lines.number(i, cells[3], "hour");
            return LocalDateTime.of(
                    2001,
                    (int) lines.number(i, cells[1], "month"),
                    (int) lines.number(i, cells[2], "day"),
                    hour - 1,
                    0);
        } catch (DateTimeException noTime) {
            throw lines.refusal(
                    i, noTime.getMessage() + "", "hours are 1 to 24; 29 February has no place in a typical year");
        }
    }

    private static double[] rotated(double[] local, int zone) {
        double[] utc = new double[local.length];
        for (int t = 0; t < local.length; t++) {
            utc[Math.floorMod(t - zone, local.length)] = local[t];
        }
        return utc;
    }
}
