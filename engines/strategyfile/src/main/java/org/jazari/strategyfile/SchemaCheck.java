package org.jazari.strategyfile;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Evaluates the JSON Schema on a document and says each violation in our own words. */
final class SchemaCheck {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    // x-ref is a keyword of our own: MeaningCheck follows it.
                    Dialect.builder(Dialects.getDraft202012())
                            .keyword(new NonValidationKeyword("x-ref"))
                            .build(),
                    builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .build()))
            .getSchema(
                    SchemaLocation.of("https://jazari.org/schema/strategy/1"),
                    StrategySchema.shared().root());

    private final Document document;
    private final Findings findings;

    private SchemaCheck(Document document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    static void check(Document document, Findings findings) {
        if (!document.root().isEmpty()) {
            new SchemaCheck(document, findings).report(SCHEMA.validate(document.root()));
        }
    }

    private void report(List<Error> errors) {
        Set<String> texts = new LinkedHashSet<>();
        Set<String> lists = new LinkedHashSet<>();
        for (Error error : errors) {
            String pointer = error.getInstanceLocation().toString();
            String path = error.getEvaluationPath().toString();
            int choice = path.indexOf("/oneOf");
            if (choice >= 0) {
                boolean inside = path.startsWith("/oneOf/1/properties/", choice);
                texts.add(inside ? pointer.substring(0, pointer.lastIndexOf('/')) : pointer);
            } else if ("uniqueItems".equals(error.getKeyword())) {
                lists.add(pointer); // told once by the library for each repetition
            } else if (!document.wasRefused(pointer)) {
                report(error, pointer, document.root().at(pointer));
            }
        }
        lists.forEach(pointer -> repeated(pointer, document.root().at(pointer)));
        TextShape shape = new TextShape(document, findings);
        texts.stream().filter(pointer -> !document.wasRefused(pointer)).forEach(shape::check);
    }

    private void report(Error error, String pointer, JsonNode value) {
        String keyword = String.valueOf(error.getKeyword());
        JsonNode limit = error.getSchemaNode() == null ? value : error.getSchemaNode();
        Place place = document.value(pointer);
        switch (keyword) {
            case "required" -> missing(error, pointer);
            case "additionalProperties" -> unknownField(error, pointer);
            case "type" -> wrongType(error, limit.asString(""), pointer, value);
            case "enum" -> unknownValue(limit, place, value);
            case "pattern" -> malformed(limit.asString(""), place, value.asString(""));
            case "minLength" -> shortText(place, value.asString(""), limit.asString(""));
            case "maxLength" ->
                findings.error(
                        "too-long",
                        place,
                        Map.of(
                                "found",
                                        String.valueOf(value.asString("")
                                                .codePointCount(
                                                        0, value.asString("").length())),
                                "limit", limit.asString("")));
            case "minimum", "maximum" ->
                findings.error(
                        "out-of-range",
                        place,
                        Map.of("value", value.asString(""), "ruleKind", keyword, "limit", limit.asString("")));
            case "minItems", "minProperties" ->
                findings.error(
                        "too-few", place, Map.of("found", String.valueOf(value.size()), "limit", limit.asString("")));
            case "maxItems" ->
                findings.error(
                        "too-many", place, Map.of("found", String.valueOf(value.size()), "limit", limit.asString("")));
            default ->
                throw new IllegalStateException("The schema uses the keyword \"" + keyword
                        + "\", which has no sentence yet; maybe add it to SchemaCheck");
        }
    }

    private void missing(Error error, String pointer) {
        String field = error.getProperty();
        String definition = definition(error);
        findings.error(
                "missing-field",
                document.value(pointer),
                Map.of("field", field, "example", field + ": " + FieldExamples.of(definition, field)));
    }

    private void unknownField(Error error, String pointer) {
        String field = error.getProperty();
        JsonNode known = knownFields(error);
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("field", field);
        arguments.put("allowed", String.join(", ", known.propertyNames()));
        Nearest.of(field, known.propertyNames()).ifPresent(nearest -> arguments.put("suggestion", nearest));
        findings.error("unknown-field", document.key(pointer + Document.step(field)), arguments);
    }

    /** The properties that the object may have: beside the keyword in the schema. */
    private static JsonNode knownFields(Error error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        String owner = fragment.substring(0, fragment.lastIndexOf('/'));
        return StrategySchema.shared().root().at(owner + "/properties");
    }

    private static String definition(Error error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        return fragment.substring(0, fragment.lastIndexOf('/'));
    }

    private void wrongType(Error error, String expected, String pointer, JsonNode value) {
        Place place = document.value(pointer);
        String found = kind(value);
        boolean number = expected.equals("number") || expected.equals("integer");
        if (value.isNull()) {
            findings.error("empty-value", place, Map.of("expectedKind", expected));
        } else if (number && value.isString()) {
            NumberForms.report(value.stringValue(), place, findings);
        } else if (expected.equals("integer") && value.isNumber()) {
            findings.error("fraction-given", place, Map.of("value", value.asString("")));
        } else if (expected.equals("string") && (value.isNumber() || value.isBoolean())) {
            String owner = definition(error);
            boolean date = owner.endsWith("/date") || owner.endsWith("/period");
            findings.error(date ? "unquoted-date" : "unquoted-text", place, Map.of("value", value.asString("")));
        } else if (expected.equals("boolean") && value.isString()) {
            findings.error("not-true-or-false", place, Map.of("value", value.stringValue()));
        } else {
            findings.error(
                    "wrong-type", place, Map.of("value", shown(value), "expectedKind", expected, "foundKind", found));
        }
    }

    private void unknownValue(JsonNode allowed, Place place, JsonNode value) {
        List<String> values = new ArrayList<>();
        allowed.forEach(one -> values.add(one.asString("")));
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("value", shown(value));
        arguments.put("allowed", String.join(", ", values));
        Nearest.of(value.asString(""), values).ifPresent(nearest -> arguments.put("suggestion", nearest));
        findings.error("unknown-value", place, arguments);
    }

    private void malformed(String pattern, Place place, String value) {
        if (value.isBlank()) {
            findings.error("empty-text", place, Map.of());
            return;
        }
        String form = StringForms.of(pattern);
        boolean date = form.equals("date") || form.equals("period");
        if (date && StringForms.hasTwoDigitYear(value)) {
            findings.error("two-digit-year", place, Map.of("value", value));
        } else {
            findings.error("malformed-value", place, Map.of("value", value, "expectedForm", form));
        }
    }

    private void shortText(Place place, String value, String limit) {
        if (value.isBlank()) {
            findings.error("empty-text", place, Map.of());
        } else {
            findings.error("too-short", place, Map.of("value", value, "limit", limit));
        }
    }

    private void repeated(String pointer, JsonNode list) {
        Set<JsonNode> seen = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(list.path(i))) {
                findings.error(
                        "repeated-item", document.value(pointer + "/" + i), Map.of("value", shown(list.path(i))));
            }
        }
    }

    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "object";
            case ARRAY -> "array";
            case STRING, BINARY -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case NULL, MISSING -> "null";
        };
    }

    /** A value as a message quotes it: short. */
    static String shown(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.isContainer() ? "…" : value.toString();
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }
}
