package org.jazari.energy.study;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jazari.energy.Refusal;

/** Reads {@code 12.5} or {@code {file: load.csv, column: demand}} as an hourly series. */
final class SeriesReader {
    private final InputFiles files;
    private final int hours;

    SeriesReader(InputFiles files, int hours) {
        this.files = files;
        this.hours = hours;
    }

    double[] series(YamlNode node, double least, double most) {
        if (node.isScalar()) {
            double[] constant = new double[hours];
            java.util.Arrays.fill(constant, node.number(least, most));
            return constant;
        }
        String file = node.get("file").text();
        String column = node.get("column").text();
        double factor = node.number("times", 1, -1e12, 1e12);
        node.close();
        return column(node, file, column, factor, least, most);
    }

    private double[] column(YamlNode node, String file, String name, double factor, double least, double most) {
        List<String> lines = new ArrayList<>(new String(files.bytes(node.place(), file), StandardCharsets.UTF_8)
                .lines()
                .toList());
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        if (lines.isEmpty()) {
            throw new Refusal(file, "the file is empty", "give a header line and a row for each hour");
        }
        List<String> header = List.of(lines.getFirst().replace("\uFEFF", "").split(",", -1)).stream()
                .map(String::strip)
                .toList();
        int column = header.indexOf(name);
        if (column < 0) {
            throw new Refusal(
                    file + ", line 1", "there is no column " + name, "the columns are " + String.join(", ", header));
        }
        int rows = lines.size() - 1;
        if (rows != hours && !(rows % Study.HOURS_PER_YEAR == 0 && rows > hours)) {
            throw new Refusal(
                    file,
                    rows + " rows for a horizon of " + hours + " hours",
                    "give one row for each hour, without gap or repetition");
        }
        double[] series = new double[hours];
        for (int t = 0; t < hours; t++) {
            String[] cells = lines.get(t + 1).split(",", -1);
            String cell = column < cells.length ? cells[column].strip() : "";
            double value;
            try {
                value = Double.parseDouble(cell) * factor;
            } catch (NumberFormatException noNumber) {
                value = Double.NaN;
            }
            if (!(value >= least && value <= most)) {
                throw new Refusal(
                        file + ", line " + (t + 2) + ", column " + name,
                        "\"" + cell + "\" is not a number from " + least + " to " + most
                                + (factor == 1 ? "" : " after times " + factor),
                        "check the unit (of kW for MW: times: 0.001) and fill gaps from the source");
            }
            series[t] = value;
        }
        return series;
    }
}
