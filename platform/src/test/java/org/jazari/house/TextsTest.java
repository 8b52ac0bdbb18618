package org.jazari.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jazari.strategyfile.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of every service: complete in four languages, and well formed. */
class TextsTest {
    private static final String FRENCH_INSTEAD = "=fr";
    private static final Set<String> ARABIC_FORMS = Set.of("zero", "one", "two", "few", "many", "other");
    private static final Map<String, String> SAME_AS = Map.of("=0", "zero", "=1", "one", "=2", "two");

    static Set<String> bundles() {
        return TextBundles.names();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theFourLanguagesHaveTheSameKeys(String bundle) {
        Map<Language, Map<String, String>> texts = TextBundles.of(bundle);
        Set<String> french = texts.getOrDefault(Language.FR, Map.of()).keySet();

        assertThat(french).isNotEmpty();
        texts.forEach((language, own) -> assertThat(own.keySet())
                .as("keys of " + bundle + " in " + language)
                .containsExactlyInAnyOrderElementsOf(french));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsBlankAndOnlyTamazightLeansOnFrench(String bundle) {
        List<String> wrong = new ArrayList<>();
        TextBundles.of(bundle)
                .forEach((language, own) -> own.forEach((key, text) -> {
                    if (text.isBlank() || !text.equals(text.strip())) {
                        wrong.add(language + " " + key + " is blank or padded");
                    }
                    if (text.equals(FRENCH_INSTEAD) && language != Language.ZGH) {
                        wrong.add(language + " " + key + " leans on French");
                    }
                }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void noKeyStandsTwice() {
        List<String> twice = new ArrayList<>();
        for (Language language : Language.values()) {
            Set<String> seen = new HashSet<>();
            SourceFiles.texts().stream()
                    .filter(file -> file.path().endsWith("_" + language.tag() + ".properties"))
                    .forEach(file -> file.text()
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .filter(key -> !seen.add(key))
                            .forEach(key -> twice.add(file.path() + " " + key)));
        }

        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void messagesTakeTheSameArgumentsInEveryLanguage(String bundle) {
        Map<Language, Map<String, String>> texts = TextBundles.of(bundle);
        List<String> wrong = new ArrayList<>();
        texts.getOrDefault(Language.FR, Map.of()).forEach((key, french) -> {
            Set<Integer> asked = arguments(french);
            texts.forEach((language, own) -> {
                String text = own.getOrDefault(key, "");
                if (text.equals(FRENCH_INSTEAD)) {
                    return;
                }
                Set<Integer> arguments = arguments(text);
                if (!arguments.equals(asked)) {
                    wrong.add(language + " " + key + " takes " + arguments + ", French " + asked);
                }
                if (arguments.isEmpty()
                        ? text.contains("''")
                        : text.replace("''", "").contains("'")) {
                    wrong.add(language + " " + key + ": only a message doubles its apostrophes, and every one");
                }
            });
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void arabicCountsHaveEveryForm() {
        List<String> poor = new ArrayList<>();
        TextBundles.all(Language.AR).forEach((key, text) -> {
            Set<String> forms = pluralForms(text);
            Set<String> named = new TreeSet<>();
            forms.forEach(form -> named.add(SAME_AS.getOrDefault(form, form)));
            if (!forms.isEmpty() && !named.containsAll(ARABIC_FORMS) && !forms.equals(Set.of("other"))) {
                poor.add(key + " has only " + forms);
            }
        });

        assertThat(poor).isEmpty();
    }

    /** The numbers of the arguments of an ICU message; fails for one that does not parse or names an argument. */
    private static Set<Integer> arguments(String text) {
        Set<Integer> numbers = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                numbers.add(part.getValue());
            }
            assertThat(part.getType()).as(text).isNotEqualTo(MessagePattern.Part.Type.ARG_NAME);
        }
        return numbers;
    }

    private static Set<String> pluralForms(String text) {
        Set<String> forms = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(part));
            }
        }
        return forms;
    }
}
