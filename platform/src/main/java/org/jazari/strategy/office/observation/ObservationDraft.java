package org.jazari.strategy.office.observation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An observation as somebody sent it, before any check. Each part is the text that was sent, empty where none was.
 *
 * @param value decimal digits, in the indicator's unit
 * @param supersedes the fact id of the observation that this one replaces
 */
public record ObservationDraft(
        String indicator,
        String value,
        String period,
        String source,
        String quote,
        String qualifier,
        String note,
        String supersedes) {
    static final Set<String> FIELDS =
            Set.of("indicator", "value", "period", "source", "quote", "qualifier", "note", "supersedes");
    private static final int LONGEST_NUMBER = 40;

    /** Reads a form or a JSON object whose values are already texts. */
    static ObservationDraft of(Map<String, String> fields) {
        return new ObservationDraft(
                text(fields, "indicator"),
                text(fields, "value"),
                text(fields, "period"),
                text(fields, "source"),
                text(fields, "quote"),
                text(fields, "qualifier"),
                text(fields, "note"),
                text(fields, "supersedes"));
    }

    /** Reads a JSON object; a number may stand as a number or as a text. Other forms become a text that checks refuse. */
    static ObservationDraft of(ObjectNode json) {
        Map<String, String> fields = new LinkedHashMap<>();
        json.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        return of(fields);
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            boolean plain = Math.abs((long) number.scale()) + number.precision() <= LONGEST_NUMBER;
            return plain ? number.toPlainString() : number.toString();
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }
}
