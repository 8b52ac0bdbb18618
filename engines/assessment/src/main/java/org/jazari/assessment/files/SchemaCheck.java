package org.jazari.assessment.files;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jazari.strategyfile.Nearest;
import org.jazari.strategyfile.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a tree against the JSON Schema of its kind and says each violation in our own words. */
public final class SchemaCheck {
    /** The kinds of rulesets; each has a schema of its own. */
    public static final List<String> KINDS = List.of("questionnaire", "decision-tree", "weighted-index");

    private static final Map<String, Loaded> LOADED = new ConcurrentHashMap<>();

    private record Loaded(JsonNode document, Schema schema) {}

    private final SourceTree source;
    private final Loaded loaded;
    private final List<Defect> defects = new ArrayList<>();

    private SchemaCheck(SourceTree source, Loaded loaded) {
        this.source = source;
        this.loaded = loaded;
    }

    /** The JSON Schema of a kind, as text. */
    public static String schema(String kind) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(loaded(kind).document);
    }

    static List<Defect> check(SourceTree source, String kind) {
        SchemaCheck check = new SchemaCheck(source, loaded(kind));
        check.loaded.schema.validate(source.root()).forEach(check::report);
        return check.defects;
    }

    private static Loaded loaded(String kind) {
        return LOADED.computeIfAbsent(kind, SchemaCheck::load);
    }

    private static Loaded load(String kind) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(kind + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException(kind + ".schema.json is not among the module's resources");
            }
            JsonNode document = JsonMapper.shared().readTree(in);
            Schema schema = SchemaRegistry.withDefaultDialect(
                            Dialects.getDraft202012(),
                            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .pathType(PathType.JSON_POINTER)
                                    .build()))
                    .getSchema(SchemaLocation.of("https://jazari.org/schema/" + kind + "/1"), document);
            return new Loaded(document, schema);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void report(Error error) {
        String pointer = error.getInstanceLocation().toString();
        JsonNode value = source.root().at(pointer);
        JsonNode limit = error.getSchemaNode() == null ? value : error.getSchemaNode();
        Place place = source.place(pointer);
        String shown = shown(value);
        if (error.getEvaluationPath().toString().contains("/anyOf")) { // a number: the only choice in the schemas
            Defect defect = new Defect("number-form", place, Map.of("value", shown));
            if (!defects.contains(defect)) {
                defects.add(defect);
            }
            return;
        }
        switch (String.valueOf(error.getKeyword())) {
            case "required" -> add("field-missing", place, Map.of("field", String.valueOf(error.getProperty())));
            case "additionalProperties" -> unknownField(error, pointer);
            case "type" -> add("type-wrong", place, Map.of("value", shown, "expected", limit.asString("")));
            case "enum" -> unknownValue(limit, place, value);
            case "pattern" -> add("form-wrong", place, Map.of("value", shown, "pattern", limit.asString("")));
            case "minLength" -> add("text-empty", place, Map.of());
            case "minItems", "minProperties" -> add("list-empty", place, Map.of());
            case "maxItems" -> add("list-too-long", place, Map.of("limit", limit.asString("")));
            case "maxLength" -> add("text-too-long", place, Map.of("limit", limit.asString("")));
            case "minimum", "maximum" ->
                add("number-out-of-range", place, Map.of("value", shown, "limit", limit.asString("")));
            default ->
                throw new IllegalStateException(
                        "The schema uses the keyword " + error.getKeyword() + ", which has no sentence yet");
        }
    }

    private void add(String code, Place place, Map<String, String> arguments) {
        defects.add(new Defect(code, place, arguments));
    }

    private void unknownField(Error error, String pointer) {
        String field = String.valueOf(error.getProperty());
        String fragment = error.getSchemaLocation().getFragment().toString();
        JsonNode known = loaded.document.at(fragment.substring(0, fragment.lastIndexOf('/')) + "/properties");
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("field", field);
        arguments.put("allowed", suggestion(field, List.copyOf(known.propertyNames())));
        add("field-unknown", source.place(pointer + SourceTree.step(field)), arguments);
    }

    private void unknownValue(JsonNode allowed, Place place, JsonNode value) {
        List<String> values = new ArrayList<>();
        allowed.forEach(one -> values.add(one.asString("")));
        add("value-unknown", place, Map.of("value", shown(value), "allowed", suggestion(value.asString(""), values)));
    }

    /** What is possible, the probably meant one first. */
    static String suggestion(String given, List<String> possible) {
        Optional<String> nearest = Nearest.of(given, possible);
        List<String> ordered = new ArrayList<>();
        nearest.ifPresent(ordered::add);
        possible.stream().filter(one -> !ordered.contains(one)).limit(30).forEach(ordered::add);
        return String.join(", ", ordered) + (possible.size() > ordered.size() ? ", ..." : "");
    }

    static String shown(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.isContainer() ? "..." : value.toString();
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "...";
    }
}
