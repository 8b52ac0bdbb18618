package org.jazari.strategyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sentences exist in every language and take the same arguments. */
class BundlesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{[A-Za-z0-9]+}");

    @Test
    void allKeysStandInAllLanguages() {
        Set<String> french = ProblemTexts.of(Language.FR.locale()).keys();
        for (Language language : Language.values()) {
            assertThat(ProblemTexts.of(language.locale()).keys())
                    .as(language.tag())
                    .isEqualTo(french);
        }
        assertThat(french).isNotEmpty();
    }

    @Test
    void tamazightShowsTheFrenchSentenceWhereItSaysSo() {
        ProblemTexts tamazight = ProblemTexts.of(Language.ZGH.locale());
        ProblemTexts french = ProblemTexts.of(Language.FR.locale());
        for (String key : tamazight.keys()) {
            assertThat(tamazight.text(key)).isEqualTo(french.text(key));
        }
    }

    @Test
    void aSentenceUsesNoArgumentThatFrenchDoesNotKnow() {
        ProblemTexts french = ProblemTexts.of(Language.FR.locale());
        for (String key : french.keys()) {
            if (key.endsWith(".message")) {
                for (Language language : Language.values()) {
                    String text = ProblemTexts.of(language.locale()).text(key);
                    assertThat(arguments(text)).as(language.tag() + " " + key).isEqualTo(arguments(french.text(key)));
                }
            }
        }
    }

    @Test
    void everyTypeAndEveryExpressionOfTheSchemaHasItsWords() {
        Set<String> keys = ProblemTexts.of(Language.FR.locale()).keys();
        for (ElementType type : ElementType.values()) {
            assertThat(keys).contains("type." + type.key());
            assertThat(StrategySchema.shared().definition(type).isObject()).isTrue();
        }
        for (JsonNode pattern : StrategySchema.shared().document().findValues("pattern")) {
            assertThat(keys).contains("form." + StringForms.of(pattern.asString("")));
            assertThat(StringForms.of(pattern.asString(""))).isNotEqualTo("other");
        }
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(found -> arguments.add(found.group()));
        return arguments;
    }
}
