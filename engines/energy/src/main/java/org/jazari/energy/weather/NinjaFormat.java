package org.jazari.energy.weather;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** renewables.ninja's CSV: comments with units and parameters, then {@code time,[local_time,]electricity,...}. */
record NinjaFormat(Lines lines, Timeline timeline) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    Weather read() {
        int header = 0;
        while (header < lines.count() && !lines.at(header).startsWith("time")) {
            header++;
        }
        String comments = String.join("\n", lines.all().subList(0, Math.min(header, lines.count())))
                .replace("\"\"", "\"");
        List<String> columns = List.of(lines.at(header).split(",", -1));
        int electricity = columns.indexOf("electricity");
        int temperature = columns.indexOf("temperature");
        if (electricity < 0) {
            throw lines.refusal(header, "there is no column electricity", "export with the electricity column");
        }
        if (!comments.contains("time in UTC")) {
            throw lines.refusal(1, "the comments do not say that time is in UTC", "export in UTC, with the header");
        }
        if (!comments.contains("electricity in kW")) {
            throw lines.refusal(
                    1,
                    "the comments do not say that electricity is in kW",
                    "export electricity in kW, with the header");
        }
        double capacity = parameter(comments, "capacity", 1);
        boolean sun = comments.contains("photovoltaic") || comments.contains("(PV)");
        Variable variable = sun ? Variable.PV_CAPACITY_FACTOR : Variable.WIND_CAPACITY_FACTOR;
        for (int i = header + 1; i < lines.count(); i++) {
            if (lines.at(i).isBlank()) {
                continue;
            }
            String[] cells = lines.cells(i, columns.size(), "download the file again");
            if (timeline.begin(i, time(i, cells[0]))) {
                timeline.value(i, variable, lines.number(i, cells[electricity], "electricity") / capacity);
                if (temperature >= 0) {
                    timeline.value(i, Variable.TEMPERATURE_CELSIUS, lines.number(i, cells[temperature], "temperature"));
                }
            }
        }
        return timeline.finish(
                lines.at(0).replaceFirst("^#\\s*", "").replaceFirst(" - Reference.*", ""),
                parameter(comments, "lat", Double.NaN),
                parameter(comments, "lon", Double.NaN),
                Double.NaN);
    }

    private LocalDateTime time(int line, String text) {
        try {
            return LocalDateTime.parse(text, TIME);
        } catch (DateTimeParseException noTime) {
            throw lines.refusal(
                    line, "\"" + text + "\" is not a time such as 2019-01-01 00:00", "download the file again");
        }
    }

    private static double parameter(String comments, String name, double otherwise) {
        Matcher found = Pattern.compile("\"" + name + "\": \"(-?[0-9.]+)\"").matcher(comments);
        return found.find() ? Double.parseDouble(found.group(1)) : otherwise;
    }
}
