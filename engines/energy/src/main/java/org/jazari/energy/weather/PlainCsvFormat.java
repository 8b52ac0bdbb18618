package org.jazari.energy.weather;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Plain CSV: {@code time} in UTC with its Z, and columns whose names carry their unit, as {@link Variable} lists them. */
record PlainCsvFormat(Lines lines, Timeline timeline) {

    Weather read() {
        List<String> columns =
                List.of(lines.at(0).split(",", -1)).stream().map(String::strip).toList();
        if (lines.at(0).contains(";")) {
            throw lines.refusal(
                    0,
                    "the cells are separated by semicolons",
                    "separate by commas, with decimal points: 0.5 and not 0,5");
        }
        if (!columns.getFirst().equals("time")) {
            throw lines.refusal(
                    0,
                    "this is neither PVGIS, NASA POWER, renewables.ninja nor EPW, and its first column is not time",
                    "write time,... with times such as 2019-01-01T00:00Z");
        }
        List<Variable> variables = new ArrayList<>();
        for (String column : columns.subList(1, columns.size())) {
            variables.add(Arrays.stream(Variable.values())
                    .filter(variable -> variable.column().equals(column))
                    .findFirst()
                    .orElseThrow(() -> lines.refusal(
                            0,
                            "the column " + column + " is unknown",
                            "known are "
                                    + Arrays.stream(Variable.values())
                                            .map(Variable::column)
                                            .collect(Collectors.joining(", ")))));
        }
        if (variables.stream().distinct().count() < variables.size()) {
            throw lines.refusal(0, "a column comes twice", "keep one of the two");
        }
        for (int i = 1; i < lines.count(); i++) {
            if (lines.at(i).isBlank()) {
                continue;
            }
            String[] cells = lines.cells(i, columns.size(), "separate by commas, decimals by points");
            if (timeline.begin(i, time(i, cells[0].strip()))) {
                for (int column = 1; column < cells.length; column++) {
                    timeline.value(i, variables.get(column - 1), lines.number(i, cells[column], columns.get(column)));
                }
            }
        }
        return timeline.finish("CSV " + lines.file(), Double.NaN, Double.NaN, 10);
    }

    private LocalDateTime time(int line, String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', 'T'))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime();
        } catch (DateTimeException noTime) {
            throw lines.refusal(
                    line,
                    "\"" + text + "\" is not a time with its offset",
                    "write 2019-01-01T00:00Z; without Z it might be local time");
        }
    }
}
