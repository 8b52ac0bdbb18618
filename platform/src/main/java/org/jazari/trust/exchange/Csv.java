package org.jazari.trust.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/**
 * Flat JSON as CSV (RFC 4180, UTF-8, one header line). Objects become columns {@code field_key}; of lists the length is
 * told. A text that a spreadsheet would run as a formula is preceded by an apostrophe.
 */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** The rows as a file. */
    public static byte[] of(Iterable<? extends JsonNode> rows) {
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, String>> flat = new ArrayList<>();
        for (JsonNode row : rows) {
            Map<String, String> cells = new LinkedHashMap<>();
            flatten("", row, cells);
            columns.addAll(cells.keySet());
            flat.add(cells);
        }
        StringBuilder csv = new StringBuilder();
        line(csv, columns.stream().toList());
        flat.forEach(cells -> line(
                csv,
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList()));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> cells) {
        node.properties().forEach(field -> {
            String column = prefix.isEmpty() ? field.getKey() : prefix + "_" + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(column, value, cells);
            } else {
                cells.put(column, value.isArray() ? String.valueOf(value.size()) : value.asString(""));
            }
        });
    }

    private static void line(StringBuilder csv, List<String> cells) {
        StringJoiner line = new StringJoiner(",", "", "\r\n");
        cells.forEach(cell -> line.add(quoted(cell)));
        csv.append(line);
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
