package org.jazari.strategyfile;

import java.util.Map;
import java.util.regex.Pattern;

/** Names what each regular expression of the schema asks for, so that people read words and not expressions. */
final class StringForms {
    private static final Map<String, String> BY_PATTERN = Map.ofEntries(
            Map.entry(pattern("id", ""), "id"),
            Map.entry(pattern("date", ""), "date"),
            Map.entry(pattern("period", ""), "period"),
            Map.entry(pattern("strategy", "country"), "country"),
            Map.entry(pattern("strategy", "currency"), "currency"),
            Map.entry(pattern("region", "code"), "region-code"),
            Map.entry(pattern("indicator", "formula"), "formula"),
            Map.entry(pattern("discrepancy", "about"), "about"),
            Map.entry(pattern("source", "key"), "source-key"),
            Map.entry(pattern("source", "url"), "url"),
            Map.entry(pattern("source", "sha256"), "sha256"));
    private static final Pattern TWO_DIGIT_YEAR =
            Pattern.compile("[0-9]{2}|[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{2}|[0-9]{1,2}[-/. ][0-9]{2}");

    private StringForms() {}

    private static String pattern(String definition, String property) {
        var schema = StrategySchema.shared().definition(definition);
        var owner = property.isEmpty() ? schema : schema.path("properties").path(property);
        return owner.has("items")
                ? owner.path("items").path("pattern").asString("")
                : owner.path("pattern").asString("");
    }

    /** The form's name in the bundles ({@code form.id}), {@code other} for a pattern that has none. */
    static String of(String pattern) {
        return BY_PATTERN.getOrDefault(pattern, "other");
    }

    static boolean hasTwoDigitYear(String value) {
        return TWO_DIGIT_YEAR.matcher(value.strip()).matches();
    }
}
