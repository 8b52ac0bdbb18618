package org.jazari.strategy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jazari.kernel.web.Page;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Language;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.jazari.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people type is found, whole or not, with its accents or without; and nothing typed breaks the search. */
@PlatformTest
class SearchTest {
    @LocalServerPort
    int port;

    @Autowired
    SearchIndex search;

    @ParameterizedTest
    @CsvSource({
        "FR, préparation",
        "FR, preparation",
        "FR, PREPARATION",
        "FR, gouvernement",
        "FR, gouvernements",
        "FR, prépar",
        "FR, rang indice",
        "FR, '\"indice de préparation\"'",
        "ZGH, préparation",
        "EN, readiness",
        "EN, government",
        "EN, readin",
        "AR, الرتبة",
        "AR, رتبة",
        "AR, رتبه",
        "AR, جاهزية",
        "AR, جاهزيّة",
        "AR, لجاهزية",
        "AR, مؤشر",
        "AR, موشر",
        "AR, الحكومات",
        "AR, حكومات"
    })
    void theRankInTheReadinessIndexIsFound(Language language, String asked) {
        assertThat(search.search(language, asked, 60).stream().map(SearchIndex.Hit::ref))
                .contains(new ElementRef(ElementType.INDICATOR, "ai-readiness-rank"));
    }

    @Test
    void namesCountMoreThanWords() {
        List<SearchIndex.Hit> hits = search.search(Language.FR, "indice de préparation des gouvernements", 60);

        assertThat(hits.getFirst().ref()).isEqualTo(new ElementRef(ElementType.INDICATOR, "ai-readiness-rank"));
    }

    @Test
    void anExcerptMarksWhatWasFoundAndIsEscaped() {
        String page = new Browser(port).get("/fr/search?q=gouvernements").body();

        assertThat(page).contains("<mark>gouvernements</mark>").doesNotContain("\u0002", "\u0003");
        assertThat(new Browser(port)
                        .get("/fr/search?q=%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "\"",
                "'",
                "''",
                "\"unfinished phrase",
                "l'intelligence",
                ":*",
                "a:*",
                "&|!",
                "& | ! ( ) <-> :",
                "!a & (b | c)",
                "-",
                "--",
                "or",
                "or or or",
                "\\",
                "\\'",
                "%",
                "_",
                ";drop table strategy.element",
                "\u0000",
                "a\u0000b",
                "\u0001\u0002\u0003",
                "...,;:!?",
                "؟،؛",
                "ـــ",
                "ⵜⵉⵎⵏⴰⴹⵉⵏ",
                "😀 🇲🇦",
                "\u200f\u200e\u202e",
                "İ ß ſ K",
                "a".repeat(200),
                "a ".repeat(100),
                "\"".repeat(200),
                "1e999 0x1F ½ ٣",
                "{{=7*7}} ${1+1} @if",
                "   ");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingTypedBreaksTheSearch(String asked) {
        answersQuietly(asked);
    }

    @Test
    void noMixtureOfSignsBreaksTheSearch() {
        RandomGenerator random = Seeds.random("noMixtureOfSignsBreaksTheSearch");
        String signs = "ab é\"'()&|!:*<->\\%_-+@#{}[]\u0000\t\n\u0301ال\u064eأ0١ⴰ,.;\u00a0\u200f";
        for (int i = 0; i < 60; i++) {
            StringBuilder asked = new StringBuilder();
            for (int length = random.nextInt(40); length >= 0; length--) {
                asked.append(signs.charAt(random.nextInt(signs.length())));
            }
            answersQuietly(asked.toString());
        }
    }

    private void answersQuietly(String asked) {
        Browser browser = new Browser(port);
        for (Language language : List.of(Language.FR, Language.AR)) {
            HttpResponse<String> page = browser.get("/" + language.tag() + "/search?q=" + Page.encode(asked));
            HttpResponse<String> api =
                    browser.get("/api/v1/search?lang=" + language.tag() + "&q=" + Page.encode(asked));
            assertThat(page.statusCode()).as(asked).isEqualTo(200);
            assertThat(api.statusCode()).as(asked).isEqualTo(200);
        }
    }

    @Test
    void aQuestionThatIsTooLongIsRefusedWithAReason() {
        HttpResponse<String> page = new Browser(port).get("/en/search?q=" + "a".repeat(201));
        HttpResponse<String> api = new Browser(port).get("/api/v1/search?q=" + "a".repeat(201));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.body()).contains("\"search-too-long\"");
    }
}
