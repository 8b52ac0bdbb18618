package org.jazari.energy.weather;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** PVGIS's CSV of hourly series ({@code time,P,G(i),...}) and of typical years ({@code time(UTC),T2m,...}). Times are UTC. */
record PvgisFormat(Lines lines, Timeline timeline) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd:HHmm", Locale.ROOT);

    Weather read() {
        int header = 0;
        while (header < lines.count() && !lines.at(header).startsWith("time")) {
            header++;
        }
        if (header == lines.count()) {
            throw lines.refusal("no line begins with time", "download the hourly CSV, not the monthly one");
        }
        List<String> columns = List.of(lines.at(header).split(",", -1));
        boolean typical = columns.getFirst().equals("time(UTC)");
        if (typical) {
            timeline.typicalYear();
        }
        int power = columns.indexOf("P");
        double nominalKilowatts = 0;
        if (power >= 0) {
            String prefix = "Nominal power of the PV system (c-Si) (kWp):";
            nominalKilowatts = lines.all().stream()
                    .limit(header)
                    .filter(line -> line.startsWith("Nominal power of the PV system"))
                    .map(line -> line.substring(line.lastIndexOf(':') + 1))
                    .mapToDouble(text -> lines.number(0, text, prefix))
                    .findFirst()
                    .orElseThrow(() -> lines.refusal(
                            "column P is the power in W of a plant whose nominal power is not told",
                            "download the file with its header"));
        }
        int row = header + 1;
        for (; row < lines.count() && lines.at(row).matches("[0-9]{8}:.*"); row++) {
            String[] cells = lines.at(row).split(",", -1);
            if (cells.length != columns.size()) {
                throw lines.refusal(
                        row, cells.length + " cells, " + columns.size() + " columns", "download the file again");
            }
            if (!timeline.begin(row, time(row, cells[0]))) {
                continue;
            }
            if (power >= 0) {
                timeline.value(
                        row,
                        Variable.PV_CAPACITY_FACTOR,
                        lines.number(row, cells[power], "P") / (1000 * nominalKilowatts));
            }
            take(row, columns, cells, "T2m", Variable.TEMPERATURE_CELSIUS);
            take(row, columns, cells, "RH", Variable.RELATIVE_HUMIDITY_PERCENT);
            take(row, columns, cells, "G(h)", Variable.GLOBAL_HORIZONTAL);
            take(row, columns, cells, "Gb(n)", Variable.DIRECT_NORMAL);
            take(row, columns, cells, "Gd(h)", Variable.DIFFUSE_HORIZONTAL);
            take(row, columns, cells, "WS10m", Variable.WIND_METRES_PER_SECOND);
        }
        return timeline.finish(
                "PVGIS " + (typical ? "typical meteorological year" : "hourly series")
                        + lines.after("Radiation database:")
                                .map(name -> ", " + name)
                                .orElse(""),
                place("Latitude (decimal degrees):"),
                place("Longitude (decimal degrees):"),
                10);
    }

    private void take(int row, List<String> columns, String[] cells, String name, Variable variable) {
        int column = columns.indexOf(name);
        if (column >= 0) {
            timeline.value(row, variable, lines.number(row, cells[column], name));
        }
    }

    private double place(String prefix) {
        return lines.after(prefix).map(text -> lines.number(0, text, prefix)).orElse(Double.NaN);
    }

    /** Hourly series name a minute within the hour, such as 0010: the satellite's passage. */
    private LocalDateTime time(int line, String text) {
        try {
            return LocalDateTime.parse(text, TIME).withMinute(0);
        } catch (DateTimeParseException noTime) {
            throw lines.refusal(
                    line, "\"" + text + "\" is not a time such as 20190101:0010", "download the file again");
        }
    }
}
