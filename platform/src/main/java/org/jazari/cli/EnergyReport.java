package org.jazari.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a plan says, for a terminal: each number under the path that it has in plan.json. */
final class EnergyReport {
    private EnergyReport() {}

    static String of(JsonNode result) {
        List<List<String>> rows = new ArrayList<>();
        rows(result, "", rows);
        return rows.isEmpty() ? "" : Columns.of(rows);
    }

    private static void rows(JsonNode node, String path, List<List<String>> rows) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            if (entry.getValue().isObject()) {
                rows(entry.getValue(), name, rows);
            } else {
                rows.add(List.of(name, text(entry.getValue())));
            }
        }
    }

    private static String text(JsonNode value) {
        if (!value.isFloatingPointNumber()) {
            return value.asString("");
        }
        double number = value.asDouble();
        double size = Math.abs(number);
        String pattern = size >= 1000 ? "%,.0f" : size >= 1 ? "%.3f" : "%.6f";
        return String.format(Locale.ROOT, pattern, number);
    }
}
