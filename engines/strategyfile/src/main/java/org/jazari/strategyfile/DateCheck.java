package org.jazari.strategyfile;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Dates exist in the calendar and periods end after they start; what is no date at all the schema has already refused. */
final class DateCheck {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    private DateCheck() {}

    static void check(Assembly strategy, Findings findings) {
        for (Document document : strategy.documents()) {
            SchemaWalk.over(document, (pointer, value, schema) -> {
                boolean dated = SchemaWalk.is(schema, "date") || SchemaWalk.is(schema, "period");
                if (dated && value.isString() && !document.wasRefused(pointer)) {
                    check(value, document.value(pointer), findings);
                }
            });
        }
    }

    private static void check(JsonNode value, Place place, Findings findings) {
        String text = value.stringValue();
        String[] parts = text.split("/", -1);
        boolean sound = true;
        for (String part : parts) {
            boolean exists = PartialDate.find(part).isPresent();
            sound = sound && exists;
            if (!exists && DATE.matcher(part).matches() && plausible(part)) {
                findings.error("impossible-date", place, Map.of("value", part));
            }
        }
        if (sound && parts.length == 2 && Period.find(text).isEmpty()) {
            findings.error("period-reversed", place, Map.of("value", text, "from", parts[0], "to", parts[1]));
        }
    }

    /** True where the schema's expression takes the date: month 1 to 12, day 1 to 31. */
    private static boolean plausible(String date) {
        String[] parts = date.split("-", -1);
        int month = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
        int day = parts.length > 2 ? Integer.parseInt(parts[2]) : 1;
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
