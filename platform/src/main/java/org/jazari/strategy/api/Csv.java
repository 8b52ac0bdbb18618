package org.jazari.strategy.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Rows of JSON as CSV (RFC 4180, UTF-8, one header line). Objects become columns {@code field_key}; lists of texts are
 * joined by a space; lists of objects are data sets of their own and left out. A text that a spreadsheet would run as a
 * formula is preceded by an apostrophe.
 */
final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    static byte[] of(Iterable<? extends JsonNode> rows) {
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, JsonNode>> flat = new ArrayList<>();
        for (JsonNode row : rows) {
            Map<String, JsonNode> cells = new LinkedHashMap<>();
            flatten("", row, cells);
            columns.addAll(cells.keySet());
            flat.add(cells);
        }
        StringBuilder csv = new StringBuilder(4096);
        line(csv, columns);
        for (Map<String, JsonNode> cells : flat) {
            line(csv, columns.stream().map(column -> cell(cells.get(column))).toList());
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void flatten(String prefix, JsonNode node, Map<String, JsonNode> cells) {
        node.properties().forEach(field -> {
            String column = prefix.isEmpty() ? field.getKey() : prefix + "_" + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(column, value, cells);
            } else if (!isListOfObjects(value)) {
                cells.put(column, value);
            }
        });
    }

    private static boolean isListOfObjects(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isObject();
    }

    private static String cell(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return String.join(" ", value.valueStream().map(JsonNode::asString).toList());
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        String text = value.asString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void line(StringBuilder csv, Iterable<String> cells) {
        boolean first = true;
        for (String cell : cells) {
            if (!first) {
                csv.append(',');
            }
            first = false;
            boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            csv.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        csv.append("\r\n");
    }
}
