package org.jazari.energy.pypsa;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jazari.energy.Refusal;

/** One component list of a folder, such as {@code generators.csv}, with its series {@code generators-p_max_pu.csv}, ... */
final class ComponentTable {
    private final String list;
    private final Map<String, byte[]> files;
    private final int snapshots;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, double[]>> series = new HashMap<>();
    private final Set<String> columns = new TreeSet<>();
    private final Set<String> asked = new TreeSet<>();

    ComponentTable(String list, Map<String, byte[]> files, int snapshots) {
        this.list = list;
        this.files = files;
        this.snapshots = snapshots;
        String file = list + ".csv";
        if (!files.containsKey(file)) {
            readSeries();
            return;
        }
        List<CSVRecord> records = records(file, files);
        List<String> header = records.getFirst().toList();
        columns.addAll(header.subList(1, header.size()));
        for (CSVRecord each : records.subList(1, records.size())) {
            Map<String, String> row = new HashMap<>();
            for (int column = 1; column < Math.min(header.size(), each.size()); column++) {
                row.put(header.get(column), each.get(column).strip());
            }
            if (rows.put(each.get(0), row) != null) {
                throw new Refusal(
                        file + ", line " + each.getRecordNumber(),
                        "the name " + each.get(0) + " comes twice",
                        "give each its own");
            }
        }
        readSeries();
    }

    static List<CSVRecord> records(String file, Map<String, byte[]> files) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new Refusal(file, "the file is missing", "export the whole network with export_to_csv_folder");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                throw new Refusal(file, "the file is empty", "export the network again");
            }
            if (records.getFirst().size() == 1 && records.getFirst().get(0).contains(";")) {
                throw new Refusal(
                        file, "the cells are separated by semicolons", "separate by commas, with decimal points");
            }
            return records;
        } catch (IOException | java.io.UncheckedIOException broken) {
            throw new Refusal(file, "this is not CSV: " + broken.getMessage(), "export the network again");
        }
    }

    private void readSeries() {
        for (String file : files.keySet()) {
            if (!file.startsWith(list + "-") || !file.endsWith(".csv")) {
                continue;
            }
            String attribute = file.substring(list.length() + 1, file.length() - 4);
            List<CSVRecord> records = records(file, files);
            List<String> header = records.getFirst().toList();
            if (records.size() - 1 != snapshots) {
                throw new Refusal(
                        file,
                        (records.size() - 1) + " rows for " + snapshots + " snapshots",
                        "export the network again");
            }
            Map<String, double[]> byName = new HashMap<>();
            for (int column = 1; column < header.size(); column++) {
                if (!rows.containsKey(header.get(column))) {
                    throw new Refusal(
                            file + ", " + header.get(column),
                            "there is no such component in " + list + ".csv",
                            "export the network again");
                }
                double[] values = new double[snapshots];
                for (int t = 0; t < snapshots; t++) {
                    CSVRecord row = records.get(t + 1);
                    values[t] = number(
                            file + ", line " + (t + 2) + ", " + header.get(column),
                            column < row.size() ? row.get(column).strip() : "");
                }
                byName.put(header.get(column), values);
            }
            series.put(attribute, byName);
        }
    }

    List<String> names() {
        return List.copyOf(rows.keySet());
    }

    String place(String name) {
        return list + ".csv, " + name;
    }

    String text(String name, String attribute, String otherwise) {
        asked.add(attribute);
        Map<String, String> row = rows.get(name);
        String text = row == null ? "" : row.getOrDefault(attribute, "");
        return text.isEmpty() || text.equals("nan") || text.equals("NaN") ? otherwise : text;
    }

    double number(String name, String attribute, double otherwise) {
        String text = text(name, attribute, "");
        return text.isEmpty() ? otherwise : number(place(name) + ", " + attribute, text);
    }

    boolean flag(String name, String attribute, boolean otherwise) {
        return switch (text(name, attribute, otherwise ? "True" : "False")) {
            case "True", "true", "TRUE", "1", "1.0" -> true;
            case "False", "false", "FALSE", "0", "0.0" -> false;
            default ->
                throw new Refusal(
                        place(name) + ", " + attribute,
                        "\"" + text(name, attribute, "") + "\" is neither True nor False",
                        "export the network again");
        };
    }

    /** The series of an attribute where there is one, else its static value at each snapshot. */
    double[] series(String name, String attribute, double otherwise) {
        double fixed = number(name, attribute, otherwise);
        double[] given = series.getOrDefault(attribute, Map.of()).get(name);
        if (given != null) {
            return given;
        }
        double[] constant = new double[snapshots];
        Arrays.fill(constant, fixed);
        return constant;
    }

    boolean hasSeries(String name, String attribute) {
        asked.add(attribute);
        return series.getOrDefault(attribute, Map.of()).containsKey(name);
    }

    /** Refuses a value that changes the problem and is not modelled here. */
    void onlyDefault(String attribute, String meaning, String... defaults) {
        for (String name : rows.keySet()) {
            String text = text(name, attribute, "");
            boolean isDefault = text.isEmpty()
                    || Arrays.stream(defaults).anyMatch(each -> each.equals(text) || sameNumber(each, text));
            if (!isDefault || series.getOrDefault(attribute, Map.of()).containsKey(name)) {
                throw new Refusal(
                        place(name) + ", " + attribute,
                        meaning + " is not modelled (" + (text.isEmpty() ? "a series" : text) + ")",
                        "leave it at its default, or solve this network with PyPSA");
            }
        }
    }

    private static boolean sameNumber(String left, String right) {
        try {
            return Double.compare(parse(left), parse(right)) == 0;
        } catch (NumberFormatException words) {
            return false;
        }
    }

    /** What may stand in the table and changes nothing here. */
    void mayHave(String... attributes) {
        asked.addAll(Arrays.asList(attributes));
    }

    /** Refuses columns and series that nobody asked for: they might change the problem. */
    void close() {
        for (String column : columns) {
            if (!asked.contains(column) && rows.keySet().stream().anyMatch(name -> isSet(name, column))) {
                throw new Refusal(
                        list + ".csv",
                        "the attribute " + column + " is not known here",
                        "remove it if it is of no account");
            }
        }
        for (String attribute : series.keySet()) {
            if (!asked.contains(attribute)) {
                throw new Refusal(
                        list + "-" + attribute + ".csv",
                        "the series " + attribute + " is not known here",
                        "remove it if it is of no account");
            }
        }
    }

    private boolean isSet(String name, String column) {
        Map<String, String> row = rows.get(name);
        String text = row == null ? "" : row.getOrDefault(column, "");
        return !text.isEmpty() && !text.equalsIgnoreCase("nan");
    }

    private static double parse(String text) {
        return switch (text) {
            case "inf", "Infinity", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    static double number(String place, String text) {
        try {
            double number = parse(text);
            if (!Double.isNaN(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // refused below
        }
        throw new Refusal(place, "\"" + text + "\" is not a number", "fill the gap and export the network again");
    }
}
