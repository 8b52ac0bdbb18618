package org.jazari.assessment.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jazari.assessment.Ruleset;
import org.jazari.assessment.Shared;
import org.junit.jupiter.api.Test;

/** Each mistake has its code, its line and a remedy in every language. */
class RulesetFileTest {
    private static final String GOOD = new String(
            Shared.bytes(Path.of("../../rulesets/morocco-responsible-ai/ruleset.yaml")), StandardCharsets.UTF_8);

    private static CheckedFile<Ruleset> read(String text) {
        return RulesetFile.read("r.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String from, String to, String code) {
        assertThat(GOOD).contains(from);
        String text =
                GOOD.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        CheckedFile<Ruleset> read = read(text);
        assertThat(read.value()).isEmpty();
        assertThat(read.defects()).extracting(Defect::code).as(to).contains(code);
        for (Defect defect : read.defects()) {
            assertThat(defect.place().line()).isPositive();
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH, Locale.of("ar"))) {
                assertThat(defect.message(locale)).isNotBlank().doesNotContain("{value}", "{id}", "{allowed}");
                assertThat(defect.remedy(locale)).isNotBlank();
            }
        }
    }

    @Test
    void everyMistakeIsToldWhereItStands() {
        refused("kind: questionnaire", "kind: quiz", "kind-unknown");
        refused("status: proposal", "status: final", "value-unknown");
        refused("validFrom: \"2026-01-01\"", "validFrom: \"2026-02-30\"", "date-impossible");
        refused("version: \"0.1.0\"\n", "", "field-missing");
        refused("kind: single", "kynd: single", "field-unknown");
        refused("weight: 2", "weight: 2.5", "number-form");
        refused("weight: 2", "weight: \"2.5\"", "weight-fraction-rounded");
        refused("weight: 2", "weight: -2", "weight-negative");
        refused("section: purpose", "section: purpos", "section-unknown");
        refused(
                "{not: {question: personal-data, is: \"no\"}}",
                "{question: personal, is: \"no\"}",
                "condition-question");
        refused(
                "{not: {question: personal-data, is: \"no\"}}",
                "{question: personal-data, is: \"nope\"}",
                "condition-option");
        refused(
                "{not: {question: personal-data, is: \"no\"}}",
                "{question: sensitive-data, is: \"health\"}",
                "condition-itself");
        refused("{not: {question: personal-data, is: \"no\"}}", "{question: personal-data}", "condition-shape");
        refused("- id: decision-effect", "- id: stage", "id-twice");
        refused("    upTo: \"2/5\"", "    upTo: \"1/5\"", "level-order");
        refused("    upTo: \"3/5\"\n", "", "level-open");
        refused("  reduction: \"3/20\"", "  reduction: \"1\"", "share-out-of-range");
        refused("      en: \"At what stage is the system?\"\n", "", "language-missing");
        refused("languages: [fr, ar, en]", "languages: [fr, ar, en", "yaml-syntax");
    }

    @Test
    void aMaximumOfZeroIsRefused() {
        assertThat(read(GOOD.replaceAll("weight: [0-9]+", "weight: 0")).defects())
                .extracting(Defect::code)
                .contains("maximum-zero", "mitigation-maximum-zero");
    }

    @Test
    void theHashIsOfWhatIsSaidNotOfHowItIsWritten() {
        SourceTree tree = SourceTree.read("r.yaml", GOOD.getBytes(StandardCharsets.UTF_8));
        CheckedFile<Ruleset> json = RulesetFile.read("r.json", RulesetFile.indented(tree.root()));
        assertThat(json.value().orElseThrow().header().sha256())
                .isEqualTo(read("# a remark\n" + GOOD)
                        .value()
                        .orElseThrow()
                        .header()
                        .sha256())
                .isNotEqualTo(read(GOOD.replace("weight: 4", "weight: 3"))
                        .value()
                        .orElseThrow()
                        .header()
                        .sha256());
    }

    @Test
    void hostileFilesAreRefusedWithAPlace() {
        List<String> hostile = new ArrayList<>(List.of(
                "",
                " ",
                "{",
                "[",
                "null",
                "\uFEFF{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\ud800\"}",
                "{} {}",
                "a: &x 1\nb: *x",
                "[".repeat(100_000),
                "{\"a\":".repeat(50_000),
                "{\"a\":1e999999999}",
                "{\"a\":\"\u0000\"}"));
        hostile.add("{\"a\":" + "9".repeat(10_000) + "}");
        for (String text : hostile) {
            for (String name : List.of("x.json", "x.yaml", "x")) {
                CheckedFile<Ruleset> read = RulesetFile.read(name, text.getBytes(StandardCharsets.UTF_8));
                assertThat(read.value()).isEmpty();
                assertThat(read.defects()).isNotEmpty();
            }
        }
        assertThat(SourceTree.read("x.json", new byte[SourceTree.LARGEST_BYTES + 1])
                        .defects())
                .extracting(Defect::code)
                .containsExactly("file-too-large");
        assertThat(SourceTree.read("x.json", new byte[] {'"', (byte) 0xC3, '"'}).defects())
                .extracting(Defect::code)
                .containsExactly("not-utf8");
    }

    @Property(tries = 300)
    void anyTextIsRefusedOrRead(@ForAll String text, @ForAll boolean json) {
        CheckedFile<Ruleset> read = RulesetFile.read(json ? "x.json" : "x.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.value().isPresent()).isEqualTo(read.defects().isEmpty());
    }

    @Test
    void theThreeLanguagesHaveTheSameSentences() throws IOException {
        for (String bundle : List.of("files/defects", "report/report")) {
            Properties french = load(bundle, "fr");
            assertThat(load(bundle, "en").keySet()).isEqualTo(french.keySet());
            assertThat(load(bundle, "ar").keySet()).isEqualTo(french.keySet());
        }
    }

    private static Properties load(String bundle, String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Ruleset.class.getResourceAsStream(
                "/org/jazari/assessment/" + bundle + "_" + language + ".properties")) {
            texts.load(new java.io.InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
