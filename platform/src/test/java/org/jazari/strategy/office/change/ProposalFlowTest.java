package org.jazari.strategy.office.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.office.HtmlForm;
import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Officer;
import org.jazari.strategy.office.Staff;
import org.jazari.strategy.office.form.FormNames;
import org.jazari.strategyfile.ElementType;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficeTest
class ProposalFlowTest {
    private static final String RANK = "/fr/office/edit/indicators/ai-readiness-rank";

    @Autowired
    Staff staff;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anEditedTextIsShownProposedAcceptedAndInForce() {
        int before = version();
        HttpResponse<String> preview = preview(RANK, "definition/fr", "Place du Maroc, selon Oxford.");
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(Jsoup.parse(preview.body()).select(".diff ins").text()).contains("Oxford");
        assertThat(Jsoup.parse(preview.body()).select(".diff td[lang=fr]")).isNotEmpty();

        String proposal = propose(preview, RANK, "Préciser la définition");
        String page = staff.officer().get(proposal).body();
        assertThat(page).contains("Préciser la définition").doesNotContain("/accept\"");

        HttpResponse<String> accepted = accept(staff.otherPublisher(), proposal);

        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(303);
        assertThat(version()).isEqualTo(before + 1);
        assertThat(current()
                        .tree()
                        .find(ElementType.INDICATOR, "ai-readiness-rank")
                        .orElseThrow()
                        .path("definition")
                        .path("fr")
                        .asString())
                .isEqualTo("Place du Maroc, selon Oxford.");
        assertThat(staff.officer().get(proposal).body()).contains("chaimae").contains("amina");
        assertThat(current().version().acceptedBy()).isEqualTo("chaimae");
        assertThat(current().version().proposedBy()).isEqualTo("amina");
    }

    @Test
    void anUntouchedFormSaysThatNothingChanges() {
        HtmlForm form = HtmlForm.of(staff.officer().get(RANK).body(), RANK);

        HttpResponse<String> preview = staff.officer().post(RANK, RANK, form.fields(FormNames.ACTION, "preview"));

        assertThat(preview.body()).contains("Il n’y a rien à changer").doesNotContain("value=\"propose\"");
    }

    @Test
    void aFigureWithACommaIsRefusedBesideItsFieldAndStaysTyped() {
        HttpResponse<String> answer = preview(RANK, "figures/0/value", "22,649");

        assertThat(answer.statusCode()).isEqualTo(422);
        HtmlForm form = HtmlForm.of(answer.body(), RANK);
        assertThat(form.control("figures/0/value").attr("value")).isEqualTo("22,649");
        assertThat(form.control("figures/0/value").attr("aria-invalid")).isEqualTo("true");
        assertThat(form.page().select("#result a[href='#f/figures/0/value']")).hasSize(1);
        assertThat(form.page().getElementById("problem/figures/0/value")).isNotNull();
    }

    @Test
    void aRequiredFieldThatIsEmptiedIsSaidInTheWordsOfAForm() {
        HtmlForm form = HtmlForm.of(preview(RANK, "unit", "").body(), RANK);

        assertThat(Objects.requireNonNull(form.page().getElementById("problem/unit"))
                        .text())
                .isEqualTo("Ce champ est vide. Remplissez-le.");
    }

    @Test
    void anItemIsAddedAndRemovedWithoutScript() {
        HtmlForm form = HtmlForm.of(staff.officer().get(RANK).body(), RANK);
        int figures = form.page()
                .select("fieldset.item[id^='f/figures/']:not([id*='citation'])")
                .size();

        String more = staff.officer()
                .post(RANK, RANK, form.fields(FormNames.ADD, "figures"))
                .body();
        HtmlForm longer = HtmlForm.of(more, RANK);
        String added = "figures/" + figures;
        longer.type(added + "/id", "y2026")
                .type(added + "/kind", "observed")
                .type(added + "/value", "85")
                .type(added + "/period", "2026")
                .type(added + "/citation/source", "les-eco-2026-01-13")
                .type(added + "/citation/quote", "atteignant la 85e place")
                .tick("figures/0/" + FormNames.REMOVE, "1", false);
        HttpResponse<String> preview = staff.officer().post(RANK, RANK, longer.fields(FormNames.ACTION, "preview"));

        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(Jsoup.parse(preview.body()).select(".diff ins").eachText()).contains("85", "y2026");

        longer.tick(added + "/" + FormNames.REMOVE, "1", true);
        HttpResponse<String> none = staff.officer().post(RANK, RANK, longer.fields(FormNames.ACTION, "preview"));
        assertThat(none.body()).contains("Il n’y a rien à changer");
    }

    @Test
    void whatPeopleTypeNeverBecomesMarkup() {
        String attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        String institution = current()
                .tree()
                .elements(ElementType.INSTITUTION)
                .keySet()
                .iterator()
                .next();
        String path = "/fr/office/edit/institutions/" + institution;
        HtmlForm form = HtmlForm.of(staff.officer().get(path).body(), path);
        form.page().select("form textarea, form input[type=text]").forEach(control -> {
            String name = control.attr("name");
            if (!name.isEmpty() && !name.equals("id") && !control.hasAttr("readonly") && !name.equals("q")) {
                form.type(name, attack);
            }
        });

        HttpResponse<String> again = staff.officer().post(path, path, form.fields(FormNames.ACTION, "preview"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.body()).select("script:not([src]), img[src=x]"))
                .isEmpty();
        assertThat(again.body()).doesNotContain("<script>alert").doesNotContain("\"'><img");

        HttpResponse<String> preview = preview(path, "summary/fr", attack);
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        String proposal = propose(preview, path, attack);
        for (String page : List.of(proposal, "/fr/office", "/ar/office")) {
            String html = staff.officer().get(page).body();
            assertThat(Jsoup.parse(html).select("script:not([src]), img[src=x]"))
                    .as(page)
                    .isEmpty();
            assertThat(html).doesNotContain("<script>alert");
        }
        assertThat(Jsoup.parse(staff.officer().get(proposal).body())
                        .select("h1")
                        .text())
                .isEqualTo(attack);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        HttpResponse<String> answer = preview(RANK, "name/fr", "x".repeat(4001));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#result a[href='#f/name/fr'], #result a[href='#f/name']"))
                .isNotEmpty();
    }

    @Test
    void aProposalOnWhatHasChangedSinceConflicts() {
        String first = propose(preview(RANK, "name/en", "Readiness rank"), RANK, "First");
        String second = propose(preview(RANK, "name/en", "Rank of readiness"), RANK, "Second");
        String other = propose(
                preview("/fr/office/edit/strategy", "summary/en", "Another summary."),
                "/fr/office/edit/strategy",
                "Elsewhere");

        assertThat(accept(staff.publisher(), first).statusCode()).isEqualTo(303);

        String page = staff.publisher().get(second).body();
        assertThat(page).contains("La stratégie a changé depuis").doesNotContain(second + "/accept");
        int now = version();
        HttpResponse<String> forced =
                staff.publisher().post(second, second + "/accept", List.of(Map.entry("version", String.valueOf(now))));
        assertThat(forced.statusCode()).isEqualTo(409);
        assertThat(version()).isEqualTo(now);

        assertThat(accept(staff.publisher(), other).statusCode()).isEqualTo(303);
        assertThat(current()
                        .tree()
                        .find(ElementType.INDICATOR, "ai-readiness-rank")
                        .orElseThrow()
                        .toString())
                .contains("Readiness rank");
    }

    @Test
    void aPublisherDecidesWhatTheySaw() {
        String first = propose(preview(RANK, "name/ar", "الرتبة"), RANK, "First");
        String second = propose(
                preview("/fr/office/edit/units/rank", "name/fr", "rang mondial"),
                "/fr/office/edit/units/rank",
                "Second");
        int seen = version();
        assertThat(accept(staff.publisher(), first).statusCode()).isEqualTo(303);

        HttpResponse<String> late =
                staff.publisher().post(second, second + "/accept", List.of(Map.entry("version", String.valueOf(seen))));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Une autre version vient d’entrer en vigueur");
        assertThat(accept(staff.publisher(), second).statusCode()).isEqualTo(303);
    }

    @Test
    void ofTwoAcceptancesAtOnceExactlyOneWins() throws Exception {
        String first = propose(preview(RANK, "name/fr", "Rang A"), RANK, "Un A");
        String second = propose(
                preview("/fr/office/edit/units/jobs", "name/fr", "postes"), "/fr/office/edit/units/jobs", "Un B");
        int before = version();
        Map.Entry<String, String> seen = Map.entry("version", String.valueOf(before));
        Callable<Integer> one = () ->
                staff.publisher().post(first, first + "/accept", List.of(seen)).statusCode();
        Callable<Integer> two = () -> staff.otherPublisher()
                .post(second, second + "/accept", List.of(seen))
                .statusCode();
        Callable<Integer> three = () -> staff.otherPublisher()
                .post(first, first + "/accept", List.of(seen))
                .statusCode();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(one, two, three))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(303, 409, 409);
        }
        assertThat(version()).isEqualTo(before + 1);
    }

    @Test
    void rejectionSaysWhyAndWithdrawalIsTheAuthors() {
        String first = propose(preview(RANK, "name/fr", "Rang R"), RANK, "Un R");
        String second = propose(preview(RANK, "name/fr", "Rang W"), RANK, "Un W");

        assertThat(staff.otherPublisher()
                        .post(first, first + "/reject", List.of(Map.entry("note", " ")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(staff.officer()
                        .post(first, first + "/reject", List.of(Map.entry("note", "because")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(staff.otherPublisher()
                        .post(first, first + "/reject", List.of(Map.entry("note", "La source dit autre chose.")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(staff.officer().get(first).body()).contains("La source dit autre chose.");
        assertThat(staff.otherPublisher()
                        .post(second, second + "/withdraw", List.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(staff.officer().post(second, second + "/withdraw", List.of()).statusCode())
                .isEqualTo(303);
        assertThat(accept(staff.publisher(), second).statusCode()).isEqualTo(409);
    }

    @Test
    void aFormSentTwiceMakesOneProposal() {
        HttpResponse<String> preview = preview(RANK, "name/fr", "Rang deux fois");
        String first = propose(preview, RANK, "Deux fois");
        String second = propose(preview, RANK, "Deux fois");

        assertThat(second).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from strategy.proposal where title = 'Deux fois'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from kernel.fact where subject = :subject")
                        .param("subject", "proposal/" + first.substring(first.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onePersonInBothRolesIsSaid() {
        Officer both = staff.publisher();
        HtmlForm form = HtmlForm.of(both.get(RANK).body(), RANK).type("name/fr", "Rang seul");
        HttpResponse<String> preview = both.post(RANK, RANK, form.fields(FormNames.ACTION, "preview"));
        HttpResponse<String> proposed = both.post(
                RANK,
                RANK,
                HtmlForm.of(preview.body(), RANK).type("title", "Seul").fields(FormNames.ACTION, "propose"));
        String proposal = proposed.headers().firstValue("Location").orElseThrow();

        assertThat(both.get(proposal).body()).contains("Vous êtes l’auteur");
        assertThat(accept(both, proposal).statusCode()).isEqualTo(303);
        assertThat(both.get(proposal).body()).contains("La même personne, badr");
    }

    @Test
    void whatIsReferredToIsNotRemoved() {
        String unit = "/fr/office/edit/units/rank";
        HtmlForm form = HtmlForm.of(staff.officer().get(unit).body(), unit);

        HttpResponse<String> answer = staff.officer().post(unit, unit, form.fields(FormNames.ACTION, "remove"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("/fr/office/edit/indicators/ai-readiness-rank");
    }

    @Test
    void anElementIsAddedAndRemoved() {
        String path = "/fr/office/new/sectors";
        HtmlForm form = HtmlForm.of(staff.officer().get(path).body(), path)
                .type("id", "espace")
                .type("order", "42")
                .type("name/fr", "Espace")
                .type("name/ar", "الفضاء")
                .type("name/en", "Space");
        String proposal =
                propose(staff.officer().post(path, path, form.fields(FormNames.ACTION, "preview")), path, "Espace");
        assertThat(accept(staff.publisher(), proposal).statusCode()).isEqualTo(303);
        assertThat(current().tree().find(ElementType.SECTOR, "espace")).isPresent();

        HttpResponse<String> taken = staff.officer().post(path, path, form.fields(FormNames.ACTION, "preview"));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("est déjà pris");

        String edit = "/fr/office/edit/sectors/espace";
        HtmlForm removal = HtmlForm.of(staff.officer().get(edit).body(), edit);
        String gone = propose(
                staff.officer().post(edit, edit, removal.fields(FormNames.ACTION, "remove")), edit, "Sans espace");
        assertThat(accept(staff.publisher(), gone).statusCode()).isEqualTo(303);
        assertThat(current().tree().find(ElementType.SECTOR, "espace")).isEmpty();
    }

    @Test
    void theOfficeIsClosedToVisitors() {
        for (String path : List.of("/fr/office", RANK, "/fr/office/new/sectors")) {
            assertThat(staff.visitor().get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    private HttpResponse<String> preview(String path, String field, String value) {
        HtmlForm form = HtmlForm.of(staff.officer().get(path).body(), path).type(field, value);
        return staff.officer().post(path, path, form.fields(FormNames.ACTION, "preview"));
    }

    private String propose(HttpResponse<String> preview, String path, String title) {
        HttpResponse<String> answer = staff.officer()
                .post(
                        path,
                        path,
                        HtmlForm.of(preview.body(), path).type("title", title).fields(FormNames.ACTION, "propose"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> accept(Officer publisher, String proposal) {
        return publisher.post(proposal, proposal + "/accept", List.of(Map.entry("version", String.valueOf(version()))));
    }

    private Snapshot current() {
        return snapshots.current().orElseThrow();
    }

    private int version() {
        return current().version().number();
    }
}
