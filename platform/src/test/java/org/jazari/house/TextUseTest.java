package org.jazari.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.StrategySchema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Templates and classes ask for texts that exist, and no text waits for nobody. */
class TextUseTest {
    private static final Pattern ASKED =
            Pattern.compile("\\bpage(?:\\(\\))?\\.(?:text|plain)\\(\\s*\"([a-zA-Z0-9.-]+)\"\\s*[,)]");
    private static final Pattern SECTION = Pattern.compile("new Section\\(\"[^\"]*\", \"([a-z.-]+)\"\\)");
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)*\\.)\"\\s*\\+");
    private static final Pattern REFUSED = Pattern.compile("(?s)(?:badRequest\\(|new Refusal\\([^\";]*|"
            + "RefusedRequest\\.send\\([^\";]*|\\banswer\\([^\";]*|-> )\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z0-9.-]+)\"");
    private static final Pattern SHOWN_VALUE = Pattern.compile("(?:v|plainV)alue\\(\\s*\"([a-z-]+)\"");

    /** Beginnings of keys that are made of data: kinds of a schema, fields of a form, codes. */
    private static final List<String> MADE_OF_DATA = List.of(
            "type.",
            "value.",
            "field.",
            "help.",
            "change.",
            "role.",
            "refusal.",
            "timeline.",
            "translation.",
            "shell.language.");

    private final Map<String, String> texts = TextBundles.all(Language.FR);
    private final List<SourceFiles.SourceFile> sources = Stream.concat(
                    SourceFiles.templates().stream(), SourceFiles.java().stream())
            .toList();

    @Test
    void everyTextAskedForExists() {
        Set<String> asked = found(ASKED);
        asked.addAll(found(SECTION));

        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(missing(asked.stream())).isEmpty();
    }

    @Test
    void everyRefusalHasAReasonAndARemedy() {
        Set<String> codes = SourceFiles.java().stream()
                .filter(file -> file.text().contains("Refus"))
                .flatMap(file -> REFUSED.matcher(file.text()).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes).contains("not-found", "known", "broken", "method", "token", "malformed");
        assertThat(missing(codes.stream()
                        .flatMap(code -> Stream.of("refusal." + code + ".reason", "refusal." + code + ".remedy"))))
                .isEmpty();
    }

    @Test
    void noTextIsUnused() {
        Set<String> literals = found(LITERAL);
        Set<String> beginnings = found(BEGINNING);
        beginnings.addAll(MADE_OF_DATA);

        assertThat(texts.keySet().stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    void noRefusalIsUnused() {
        Set<String> literals = found(LITERAL);

        assertThat(texts.keySet().stream()
                        .filter(key -> key.startsWith("refusal."))
                        .map(key -> key.substring("refusal.".length(), key.lastIndexOf('.')))
                        .filter(code -> !literals.contains(code)))
                .isEmpty();
    }

    @Test
    void everyValueOfTheSchemaThatPagesShowHasAName() {
        Set<String> fields = found(SHOWN_VALUE);
        Set<String> keys = new TreeSet<>();
        values("", StrategySchema.shared().document().path("$defs"), fields, keys);

        assertThat(fields).contains("kind", "status", "qualifier");
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(missing(keys.stream())).isEmpty();
    }

    @Test
    void everyTypeHasItsNames() {
        StrategySchema.shared()
                .document()
                .path("properties")
                .propertyNames()
                .forEach(plural -> org.jazari.strategyfile.ElementType.findPlural(plural)
                        .ifPresent(type -> assertThat(texts)
                                .containsKeys("type." + type.key() + ".one", "type." + type.key() + ".many")));
    }

    private static void values(String field, JsonNode schema, Set<String> shown, Set<String> keys) {
        if (schema.isObject() && shown.contains(field) && schema.path("enum").isArray()) {
            schema.path("enum").forEach(value -> keys.add("value." + field + "." + value.asString()));
        }
        schema.properties().forEach(below -> {
            if (below.getKey().equals("translations")) {
                return; // its status is shown by the texts translation.*
            }
            values(below.getKey(), below.getValue(), shown, keys);
        });
    }

    private List<String> missing(Stream<String> keys) {
        return keys.filter(key -> !texts.containsKey(key)).toList();
    }

    private Set<String> found(Pattern pattern) {
        return sources.stream()
                .flatMap(file -> pattern.matcher(file.text()).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
