package org.jazari.trust.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.facts.Facts;
import org.jazari.testing.Browser;
import org.jazari.trust.Clerk;
import org.jazari.trust.Clerks;
import org.jazari.trust.TrustFacts;
import org.jazari.trust.TrustTest;
import org.jazari.trust.Walk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register as citizens and programs read it. */
@TrustTest
class RegisterPagesTest {
    private static final String SECRET_TEXT = "Ma parcelle est comptée deux fois";

    @LocalServerPort
    int port;

    @Autowired
    Clerks clerks;

    @Autowired
    Walk walk;

    @Autowired
    JsonMapper json;

    @Autowired
    Facts facts;

    private Document page(String path) {
        HttpResponse<String> answer = clerks.citizen().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void aRecordIsFoundByWordsWithoutAccentsByBodyAndByLevelInEveryLanguage() {
        String id = walk.published("Irrigation équitable");
        for (String language : List.of("fr", "ar", "zgh", "en")) {
            for (String query : List.of(
                    "q=EQUITABLE+irrigation",
                    "sector=agriculture&q=equitable",
                    "body=Commune+de+Zagora&level=1&q=equitable")) {
                assertThat(page("/" + language + "/register?" + query)
                                .select(".register-list a")
                                .eachAttr("href"))
                        .as(language + " " + query)
                        .contains("/" + language + "/register/" + id);
            }
            Document record = page("/" + language + "/register/" + id);
            assertThat(record.select(".plain-words dt")).hasSize(5);
            assertThat(record.select("[style], script:not([src])")).isEmpty();
            assertThat(record.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
        assertThat(page("/ar/register/" + id).select("h1").text()).isEqualTo("نظام Irrigation équitable");
        assertThat(page("/fr/register?q=rien+de+tel").select(".register-list li"))
                .isEmpty();
    }

    @Test
    void aContestHasAReceiptIsAnsweredAndShowsNobodysName() {
        String id = walk.published("Aide contestée");
        Clerk citizen = clerks.citizen();
        String form = "/fr/register/" + id + "/contest";
        HttpResponse<String> sent = citizen.force(
                form,
                form,
                Map.of(
                        "about", "law-09-08-rectification",
                        "text", SECRET_TEXT,
                        "name", "Fatima Exemple",
                        "contact", "fatima@exemple.ma"));
        assertThat(sent.statusCode()).isEqualTo(201);
        String number = Jsoup.parse(sent.body()).select(".receipt-number").text();
        assertThat(number).matches("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");

        String fact =
                facts.list(TrustFacts.CONTESTED, Instant.EPOCH, Instant.parse("2999-01-01T00:00:00Z"), 100).stream()
                        .filter(one -> one.subject().equals("system/" + id))
                        .findFirst()
                        .orElseThrow()
                        .id();
        for (String open :
                List.of("/fr/register/" + id, "/api/v1/register/" + id, "/api/v1/facts/" + fact, "/fr/facts/" + fact)) {
            assertThat(clerks.citizen().get(open).body())
                    .as(open)
                    .doesNotContain("Fatima", "fatima@exemple.ma", SECRET_TEXT, number);
        }
        assertThat(page("/fr/register/" + id).text()).contains("Sans réponse encore", "réponse due le");
        assertThat(clerks.reviewer().get(Walk.OFFICE + "/" + id).body()).contains("Fatima Exemple", SECRET_TEXT);

        walk.done(
                clerks.reviewer(),
                id,
                "answer-contest",
                Map.of("outcome", "overturned", "text", "La parcelle a été recomptée."));
        String typed = number.toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        HttpResponse<String> state = check(citizen, typed);
        assertThat(Jsoup.parse(state.body()).text())
                .contains("La décision est annulée", "La parcelle a été recomptée.", SECRET_TEXT);
        assertThat(page("/fr/register/" + id).text()).contains("La parcelle a été recomptée.");

        HttpResponse<String> erased =
                citizen.force("/fr/register/receipt", "/fr/register/receipt/erase", Map.of("number", number));
        assertThat(erased.statusCode()).isEqualTo(200);
        assertThat(clerks.reviewer().get(Walk.OFFICE + "/" + id).body()).doesNotContain("Fatima", SECRET_TEXT);
        assertThat(check(citizen, number).body()).doesNotContain(SECRET_TEXT).contains("La parcelle a été recomptée.");
    }

    private static HttpResponse<String> check(Clerk citizen, String number) {
        return citizen.force("/fr/register/receipt", "/fr/register/receipt", Map.of("number", number));
    }

    @Test
    void aContestWithoutTextIsRefusedAndAReceiptThatNobodyHasIsUnknown() {
        String id = walk.published("Sans texte");
        Clerk citizen = clerks.citizen();
        String form = "/ar/register/" + id + "/contest";
        HttpResponse<String> answer =
                citizen.force(form, form, Map.of("about", "house-decision", "text", " ", "name", "ليلى"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("input[name=name]").attr("value"))
                .isEqualTo("ليلى");
        assertThat(check(citizen, "00000-00000-00000-00000").statusCode()).isEqualTo(404);
        assertThat(check(citizen, "néant").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasPublishedLaterIsNotKnownEarlier() {
        Instant before = Instant.now();
        String id = walk.published("Venu plus tard");
        assertThat(clerks.citizen()
                        .get("/fr/register/" + id + "?known=" + before)
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerks.citizen()
                        .get("/fr/register?q=venu+plus&known=" + before)
                        .body())
                .doesNotContain("Venu plus tard");
        assertThat(clerks.citizen()
                        .get("/fr/register/changes.atom?known=" + before)
                        .body())
                .doesNotContain(id);
        assertThat(clerks.citizen().get("/fr/register/changes.atom").body()).contains(id, "Venu plus tard");
    }

    @Test
    void theRegisterGoesOutInTheFormsOfOthers() {
        String id = walk.published("Export, \"guillemets\" et =formule");
        Browser program = new Browser(port);

        JsonNode dutch = json.readTree(
                        program.get("/api/v1/register/" + id + "?format=nl").body())
                .get(0);
        assertThat(dutch.propertyNames()).hasSize(31);
        assertThat(dutch.path("status").asString()).isEqualTo("In gebruik");
        assertThat(dutch.path("publication_category").asString()).isEqualTo("Impactvolle algoritmes");
        assertThat(dutch.path("begin_date").asString()).isEqualTo("2026-03");
        assertThat(dutch.path("lang").asString()).isEqualTo("fra");

        JsonNode british = json.readTree(
                        program.get("/api/v1/register/" + id + "?format=atrs").body())
                .get(0);
        assertThat(british.at("/tier_2/decision_making_process/human_decisions_and_review")
                        .asString())
                .isEqualTo("Un agent confirme chaque rang.");

        String csv = program.get("/api/v1/register?format=csv").body();
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("id,standing,usable");
        assertThat(csv).contains("\"Export, \"\"guillemets\"\" et =formule\"");

        JsonNode row = json.readTree(program.get("/api/v1/register/" + id).body());
        assertThat(row.at("/assessment/report/level").isInt()).isTrue();
        assertThat(row.at("/assessment/ruleset/sha256").asString()).hasSize(64);
        assertThat(program.get("/api/v1/register?format=xml").statusCode()).isEqualTo(400);
    }

    @Test
    void theNumbersAreThoseOfTheFactsAndStandOnTheObservatory() {
        walk.published("Compté");
        int systems =
                json.readTree(clerks.citizen().get("/api/v1/register").body()).size();

        Document indicators = page("/fr/register/indicators");
        assertThat(indicators.select("tbody td").eachText().getFirst()).isEqualTo(String.valueOf(systems));
        assertThat(indicators.select("details a[href*=/facts/]")).isNotEmpty();
        assertThat(page("/fr/").select(".panel-counts dd").eachText().getFirst())
                .isEqualTo(String.valueOf(systems));
        assertThat(page("/ar/register/clocks").text()).contains("يجب التحقق");
    }
}
