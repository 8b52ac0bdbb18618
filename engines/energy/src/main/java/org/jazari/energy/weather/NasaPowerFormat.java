package org.jazari.energy.weather;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NASA POWER's hourly CSV: a header between markers, then {@code YEAR,MO,DY,HR,...}; -999 is a missing value. */
record NasaPowerFormat(Lines lines, Timeline timeline) {
    private static final Pattern PLACE =
            Pattern.compile("latitude\\s+(-?[0-9.]+)\\s+longitude\\s+(-?[0-9.]+)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Variable> KNOWN = Map.of(
            "T2M", Variable.TEMPERATURE_CELSIUS,
            "RH2M", Variable.RELATIVE_HUMIDITY_PERCENT,
            "ALLSKY_SFC_SW_DWN", Variable.GLOBAL_HORIZONTAL,
            "ALLSKY_SFC_SW_DNI", Variable.DIRECT_NORMAL,
            "ALLSKY_SFC_SW_DIFF", Variable.DIFFUSE_HORIZONTAL,
            "WS10M", Variable.WIND_METRES_PER_SECOND,
            "WS50M", Variable.WIND_METRES_PER_SECOND);

    Weather read() {
        int end = lines.all().indexOf("-END HEADER-");
        if (end < 0) {
            throw lines.refusal("the header has no end", "download the file again");
        }
        String header = String.join("\n", lines.all().subList(0, end));
        if (!header.contains("UTC")) {
            throw lines.refusal(
                    "the header does not say UTC: hours are local solar time", "download with the time standard UTC");
        }
        if (header.contains("MJ/hr") || header.contains("MJ/m^2") || header.contains("kW-hr")) {
            throw lines.refusal("the irradiance is not in W/m2 or Wh/m2", "download in Wh/m2");
        }
        List<String> columns = List.of(lines.at(end + 1).split(",", -1));
        if (columns.size() < 5 || !columns.subList(0, 4).equals(List.of("YEAR", "MO", "DY", "HR"))) {
            throw lines.refusal(end + 1, "the columns are not YEAR,MO,DY,HR,...", "download hourly data as CSV");
        }
        boolean high = columns.contains("WS50M");
        for (int i = end + 2; i < lines.count(); i++) {
            if (lines.at(i).isBlank()) {
                continue;
            }
            String[] cells = lines.cells(i, columns.size(), "download the file again");
            if (!timeline.begin(i, time(i, cells))) {
                continue;
            }
            for (int column = 4; column < cells.length; column++) {
                Variable variable = KNOWN.get(columns.get(column));
                if (variable == null || (high && columns.get(column).equals("WS10M"))) {
                    continue;
                }
                double value = lines.number(i, cells[column], columns.get(column));
                if (value == -999) {
                    throw lines.refusal(
                            i, columns.get(column) + " is missing (-999)", "take another year, or fill the gap");
                }
                timeline.value(i, variable, value);
            }
        }
        Matcher place = PLACE.matcher(header);
        boolean found = place.find();
        return timeline.finish(
                "NASA POWER hourly",
                found ? Double.parseDouble(place.group(1)) : Double.NaN,
                found ? Double.parseDouble(place.group(2)) : Double.NaN,
                high ? 50 : 10);
    }

    private LocalDateTime time(int line, String[] cells) {
        try {
            return LocalDateTime.of(
                    (int) lines.number(line, cells[0], "YEAR"),
                    (int) lines.number(line, cells[1], "MO"),
                    (int) lines.number(line, cells[2], "DY"),
                    (int) lines.number(line, cells[3], "HR"),
                    0);
        } catch (DateTimeException noTime) {
            throw lines.refusal(line, noTime.getMessage() + "", "download the file again");
        }
    }
}
