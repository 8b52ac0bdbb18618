package org.jazari.cli;

import java.util.ArrayList;
import java.util.List;
import org.jazari.shield.Finding;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Personal data as a table for people and as JSON Lines for programs. */
final class ShieldReport {
    private static final int WIDEST = 48;

    private ShieldReport() {}

    /** One object per line; offsets count UTF-16 units from the beginning of the text. */
    static String json(String text, List<Finding> findings, Messages messages) {
        StringBuilder lines = new StringBuilder();
        for (Finding finding : findings) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.put("start", finding.start());
            object.put("end", finding.end());
            object.put("class", finding.type().code());
            object.put("sensitive", finding.type().sensitive());
            object.put("reason", finding.reason().code());
            object.put("explanation", reason(finding, messages));
            object.put("text", text.substring(finding.start(), finding.end()));
            lines.append(object).append('\n');
        }
        return lines.toString();
    }

    /** Line, columns, class, reason and the words themselves. */
    static String table(String text, List<Finding> findings, Messages messages) {
        if (findings.isEmpty()) {
            return messages.text("shield.none") + "\n";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(messages.text("shield.head").split("\\|", -1)));
        int line = 1;
        int lineStart = 0;
        int read = 0;
        for (Finding finding : findings) {
            for (; read < finding.start(); read++) {
                if (text.charAt(read) == '\n') {
                    line++;
                    lineStart = read + 1;
                }
            }
            rows.add(List.of(
                    line + ":" + (finding.start() - lineStart + 1),
                    finding.start() + "-" + finding.end(),
                    messages.text("shield.class." + finding.type().code()),
                    reason(finding, messages),
                    cut(text.substring(finding.start(), finding.end()))));
        }
        return Columns.of(rows);
    }

    private static String reason(Finding finding, Messages messages) {
        return messages.text("shield.reason." + finding.reason().code());
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "\u2026";
    }
}
