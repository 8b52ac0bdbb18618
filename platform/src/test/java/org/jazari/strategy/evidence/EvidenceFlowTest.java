package org.jazari.strategy.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.office.HtmlForm;
import org.jazari.strategy.office.Multipart;
import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Staff;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document's way from its bytes to a published figure, as an officer and a publisher walk it. */
@OfficeTest
class EvidenceFlowTest {
    private static final String HOME = "/fr/office/evidence";
    private static final String RANK = "indicator/ai-readiness-rank";

    @Autowired
    Staff staff;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JsonMapper json;

    @Test
    void aFigureGoesFromTheBytesOfAFileToThePublicWithEveryCharacterInPlace() {
        String text = """
                Bilan de la préparation

                En 2026, le pays a atteint la 79e place de l'indice de préparation des gouvernements à l'IA.
                """;
        String sha256 = brought("bilan.txt", text);
        JsonNode rank = figure(sha256, "79");
        assertThat(rank.path("unit").asString()).isEqualTo("rank");
        assertThat(text.substring(rank.path("start").asInt(), rank.path("end").asInt()))
                .contains("79e");

        String page = document(sha256) + "/figures/" + rank.path("number").asInt();
        HtmlForm form = HtmlForm.of(staff.officer().get(page).body(), "/figures/");
        assertThat(form.page().select("mark").text()).contains("79e");
        assertThat(form.page().select("optgroup:first-of-type option").eachAttr("value"))
                .as("suggestions")
                .contains(RANK);
        HttpResponse<String> accepted = staff.officer()
                .post(page, page, form.type("link", RANK).type("period", "2026").fields("action", "accept"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(303);

        HttpResponse<String> again = staff.officer().get(page);
        assertThat(Jsoup.parse(again.body()).select("form[data-keys=figure]"))
                .as("decided")
                .isEmpty();
        String address = Jsoup.parse(again.body()).select(".alert a").attr("href");
        HttpResponse<String> proof = staff.visitor().get(address);
        assertThat(proof.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(proof.body()).select("main").text()).contains(sha256, "79e place");
        assertThat(Jsoup.parse(staff.visitor()
                                .get("/fr/indicators/ai-readiness-rank")
                                .body())
                        .select("#proofs ~ figure a")
                        .eachAttr("href"))
                .contains(address);
        JsonNode fact = json.readTree(staff.visitor()
                        .get("/api/v1/evidence/" + address.substring(address.lastIndexOf('/') + 1))
                        .body())
                .path("figure");
        assertThat(fact.path("quote").asString())
                .isEqualTo(text.substring(
                        fact.path("start").asInt(), fact.path("end").asInt()));
        assertThat(fact.path("passage").asString())
                .isEqualTo(text.substring(
                        fact.path("passageStart").asInt(),
                        fact.path("passageEnd").asInt()));
    }

    @Test
    void whatAcceptedFiguresChangeIsOneProposalWithTheDocumentAsSource() {
        String sha256 = brought(
                "plan.txt",
                "Le plan vise à créer 250.000 emplois dans le numérique d'ici 2030.\n\nUn fonds de 300 MDH sera créé en 2027.\n");
        accept(sha256, "250000", Map.of("link", "indicator/job-opportunities"));
        accept(sha256, "300000000", Map.of("link", "new", "promise", "Fonds de l'IA"));

        HttpResponse<String> incomplete =
                staff.officer().post(document(sha256), document(sha256) + "/proposal", List.of());
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(incomplete.body()).select("#result a").eachAttr("href"))
                .containsExactly("#publisher", "#published");

        HtmlForm description = HtmlForm.of(staff.officer().get(document(sha256)).body(), "/description")
                .type("publisher", "Ministère du plan")
                .type("published", "2026-10-02");
        assertThat(staff.officer()
                        .post(document(sha256), document(sha256) + "/description", description.fields())
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> proposed =
                staff.officer().post(document(sha256), document(sha256) + "/proposal", List.of());
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(303);
        String proposal = proposed.headers().firstValue("Location").orElseThrow();
        HtmlForm decision = HtmlForm.of(staff.publisher().get(proposal).body(), proposal);
        assertThat(decision.page().text()).contains("Ministère du plan", "250", "Fonds de l'IA");
        HttpResponse<String> inForce = staff.publisher().post(proposal, proposal + "/accept", decision.fields());
        assertThat(inForce.statusCode()).as(inForce.body()).isEqualTo(303);

        var tree = snapshots.current().orElseThrow().tree();
        assertThat(tree.toString()).isNotNull();
        assertThat(staff.visitor().get("/fr/commitments/fonds-de-l-ia").body()).contains("Un fonds de 300 MDH");
        assertThat(staff.visitor().get("/fr/indicators/job-opportunities").body())
                .contains("250.000 emplois");
        assertThat(staff.officer().get(document(sha256)).body()).contains("Ministère du plan");
        assertThat(Jsoup.parse(staff.officer().get(document(sha256)).body()).select("form[action$=/proposal]"))
                .as("nothing waits any more")
                .isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsDecided() {
        String sha256 = brought("faux.txt", "Le programme formera 4.321 personnes avant fin 2027.");
        String page = page(sha256, "4321");
        HtmlForm form = HtmlForm.of(staff.officer().get(page).body(), "/figures/")
                .type("value", "4,321")
                .type("due", "fin 2027")
                .type("passage", "Le programme formera 5.000 personnes");

        HttpResponse<String> refused = staff.officer().post(page, page, form.fields("action", "accept"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#result a").eachAttr("href"))
                .containsExactly("#value", "#due", "#passage");
        assertThat(figure(sha256, "4321").path("status").asString()).isEqualTo("OPEN");
        HtmlForm wrongUnit =
                HtmlForm.of(staff.officer().get(page).body(), "/figures/").type("link", "indicator/ai-readiness-rank");
        assertThat(staff.officer()
                        .post(page, page, wrongUnit.fields("action", "accept"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFigureIsTurnedDownAloneOrWithOthers() {
        String sha256 = brought("trois.txt", "On a compté 11 villes, 22 ports et 33 gares en 2024.");
        assertThat(reject(sha256, "11").statusCode()).isEqualTo(303);

        HtmlForm inbox = HtmlForm.of(
                staff.officer()
                        .get("/fr/office/evidence/inbox?document=" + sha256)
                        .body(),
                "/inbox");
        List<Map.Entry<String, String>> chosen = new ArrayList<>(inbox.fields());
        inbox.page().select("input[name=figure]").forEach(box -> chosen.add(Map.entry("figure", box.attr("value"))));
        assertThat(staff.officer()
                        .post("/fr/office/evidence/inbox?document=" + sha256, "/fr/office/evidence/inbox", chosen)
                        .statusCode())
                .isEqualTo(303);

        assertThat(figures(sha256))
                .allSatisfy(
                        figure -> assertThat(figure.path("status").asString()).isEqualTo("REJECTED"));
    }

    @Test
    void contradictionsAreDecidedAndStayUnderTheirNames() {
        brought("a.txt", "Le centre de Nador aura une puissance de 40 MW en 2028.\n");
        brought("b.txt", "Le centre de Nador aura une puissance de 60 MW en 2028.\n");
        String page = "/fr/office/evidence/contradictions";
        HtmlForm form = HtmlForm.of(staff.officer().get(page).body(), page + "/");
        String action = form.page().select("form[action*=contradictions/]").attr("action");

        assertThat(staff.officer()
                        .post(page, action, List.of(Map.entry("decision", "EXPLAINED"), Map.entry("note", " ")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(staff.officer()
                        .post(
                                page,
                                action,
                                List.of(
                                        Map.entry("decision", "EXPLAINED"),
                                        Map.entry("note", "Deux tranches du même centre")))
                        .statusCode())
                .isEqualTo(303);

        String id = action.substring(action.lastIndexOf('/') + 1);
        assertThat(Jsoup.parse(staff.publisher().get(page).body())
                        .select("#f-" + id)
                        .text())
                .contains("40 MW", "60 MW", "Deux tranches du même centre");
    }

    @Test
    void theSameBytesAreOneDocumentAndAnArchiveStandsForItsFiles() {
        String text = "Un total de 77 communes sont reliées en 2025.";
        String sha256 = brought("une.txt", text);
        HttpResponse<String> again = staff.officer()
                .api("/api/v1/documents?name=deux.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json.readTree(again.body()).path("known").get(0).asString()).isEqualTo(sha256);
    }

    @Test
    void thePagesOpenInEveryLanguageAndNotToEverybody() {
        String sha256 = brought("pages.txt", "En 2024, 512 écoles étaient équipées.");
        for (String language : List.of("fr", "ar", "zgh", "en")) {
            for (String path : List.of(
                    "/office/evidence",
                    "/office/evidence/inbox",
                    "/office/evidence/contradictions",
                    "/office/evidence/documents/" + sha256,
                    "/office/evidence/documents/" + sha256 + "/figures/1",
                    "/evidence")) {
                HttpResponse<String> page = staff.officer().get("/" + language + path);
                assertThat(page.statusCode()).as(language + path).isEqualTo(200);
                assertThat(Jsoup.parse(page.body()).select("[style], script:not([src])"))
                        .isEmpty();
                assertThat(Jsoup.parse(page.body()).select("[id]").eachAttr("id"))
                        .as(language + path)
                        .doesNotHaveDuplicates();
            }
            assertThat(staff.visitor().get("/" + language + "/office/evidence").statusCode())
                    .isEqualTo(403);
        }
    }

    private String brought(String name, String text) {
        HttpResponse<String> answer = staff.officer()
                .upload(
                        HOME,
                        HOME + "/files",
                        new Multipart().file("files", name, text.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void accept(String sha256, String value, Map<String, String> typed) {
        String page = page(sha256, value);
        HtmlForm form = HtmlForm.of(staff.officer().get(page).body(), "/figures/");
        typed.forEach(form::type);
        HttpResponse<String> answer = staff.officer().post(page, page, form.fields("action", "accept"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private HttpResponse<String> reject(String sha256, String value) {
        String page = page(sha256, value);
        HtmlForm form = HtmlForm.of(staff.officer().get(page).body(), "/figures/");
        return staff.officer().post(page, page, form.fields("action", "reject"));
    }

    private String page(String sha256, String value) {
        return document(sha256) + "/figures/"
                + figure(sha256, value).path("number").asInt();
    }

    private static String document(String sha256) {
        return HOME + "/documents/" + sha256;
    }

    private JsonNode figure(String sha256, String value) {
        return figures(sha256).stream()
                .filter(figure ->
                        figure.path("value").decimalValue().toPlainString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + value + " in " + figures(sha256)));
    }

    private List<JsonNode> figures(String sha256) {
        return json.readTree(staff.officer()
                        .get("/api/v1/documents/" + sha256 + "/figures")
                        .body())
                .valueStream()
                .toList();
    }
}
