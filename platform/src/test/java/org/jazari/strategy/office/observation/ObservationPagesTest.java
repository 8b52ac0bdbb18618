package org.jazari.strategy.office.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.office.HtmlForm;
import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Staff;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class ObservationPagesTest {
    private static final String LIST = "/ar/office/observations";
    private static final String NEW = LIST + "/new";
    private static final String RANK = "ai-readiness-rank";

    @Autowired
    Staff staff;

    @Autowired
    Snapshots snapshots;

    @Test
    void aValueIsRecordedCorrectedAndWithdrawn() {
        HtmlForm form = filled(NEW, "93", "2017");
        assertThat(send(form).statusCode()).isEqualTo(303);
        assertThat(send(form).statusCode()).as("sent twice").isEqualTo(303);
        assertThat(values("2017")).containsExactly("93");

        String corrects = NEW + "?replaces=" + standing("2017").factId();
        assertThat(send(HtmlForm.of(staff.officer().get(corrects).body(), NEW).type("value", "94"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(values("2017")).containsExactly("94");

        String withdrawal = LIST + "/" + standing("2017").factId() + "/withdraw";
        HttpResponse<String> silent = staff.officer().post(withdrawal, withdrawal, List.of(Map.entry("reason", " ")));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(staff.officer()
                        .post(withdrawal, withdrawal, List.of(Map.entry("reason", "قراءة خاطئة")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(values("2017")).isEmpty();
        assertThat(staff.officer().get(withdrawal).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndStaysTyped() {
        HttpResponse<String> answer = send(filled(NEW, "22,649", "demain").type("note", "<script>alert(1)</script>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        HtmlForm again = HtmlForm.of(answer.body(), NEW);
        assertThat(again.control("value").attr("value")).isEqualTo("22,649");
        assertThat(again.control("period").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.page().select("#result a").eachAttr("href")).containsExactly("#value", "#period");
        assertThat(again.page().select("script:not([src])")).isEmpty();
    }

    @Test
    void thePagesOfTheOfficeOpenInEveryLanguage() {
        for (String language : List.of("fr", "ar", "zgh", "en")) {
            for (String path : List.of(
                    "/office",
                    "/office/edit",
                    "/office/edit/indicators",
                    "/office/new/indicators",
                    "/office/edit/strategy",
                    "/office/import",
                    "/office/observations",
                    "/office/observations/new")) {
                HttpResponse<String> page = staff.officer().get("/" + language + path);
                assertThat(page.statusCode()).as(language + path).isEqualTo(200);
                assertThat(Jsoup.parse(page.body()).select("[style], script:not([src])"))
                        .as(language + path)
                        .isEmpty();
                assertThat(Jsoup.parse(page.body()).select("h1"))
                        .as(language + path)
                        .hasSize(1);
                everyControlHasAName(page.body(), language + path);
            }
        }
    }

    private static void everyControlHasAName(String html, String path) {
        var page = Jsoup.parse(html);
        assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        page.select("main input:not([type=hidden]), main textarea, main select").forEach(control -> {
            boolean wrapped = control.closest("label") != null;
            boolean labelled = page.select("label").stream()
                    .anyMatch(label -> label.attr("for").equals(control.id()));
            assertThat(wrapped || labelled).as(path + " " + control).isTrue();
        });
        page.select("[aria-describedby]").forEach(control -> {
            for (String id : control.attr("aria-describedby").split(" ", -1)) {
                assertThat(page.getElementById(id)).as(path + " " + id).isNotNull();
            }
        });
    }

    private HtmlForm filled(String path, String value, String period) {
        return HtmlForm.of(staff.officer().get(path).body(), NEW)
                .type("indicator", RANK)
                .type("value", value)
                .type("period", period)
                .type("source", "les-eco-2026-01-13")
                .type("quote", "atteignant la 87e place");
    }

    private HttpResponse<String> send(HtmlForm form) {
        return staff.officer().post(NEW, NEW, form.fields());
    }

    private Observation standing(String period) {
        return snapshots.current().orElseThrow().observations(RANK).stream()
                .filter(observation -> observation.period().toString().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private List<String> values(String period) {
        return snapshots.current().orElseThrow().observations(RANK).stream()
                .filter(observation -> observation.period().toString().equals(period))
                .map(observation -> observation.value().stripTrailingZeros().toPlainString())
                .toList();
    }
}
