package org.jazari.trust.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jazari.strategy.office.HtmlForm;
import org.jazari.trust.Clerk;
import org.jazari.trust.Clerks;
import org.jazari.trust.TrustTest;
import org.jazari.trust.Walk;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dossier from its draft to its retirement, over HTTP, and every attempt to hold two roles. */
@TrustTest
class DossierFlowTest {
    @Autowired
    Clerks clerks;

    @Autowired
    Walk walk;

    @Test
    void fromDraftToRetirementByThreePeople() {
        String id = walk.submitted("Rang des aides");
        walk.done(clerks.reviewer(), id, "ask", Map.of("text", "Qui confirme le rang ?"));
        assertThat(office(id)).contains("suspendu jusqu’à la réponse");
        walk.done(clerks.submitter(), id, "answer", Map.of("text", "L’agent du guichet."));
        walk.done(
                clerks.reviewer(),
                id,
                "set-condition",
                Map.of("kind", "human-review", "text", "Un agent confirme chaque rang."));
        walk.done(clerks.reviewer(), id, "decide", Map.of("outcome", "approved", "reasons", "Utile et contrôlé."));
        assertThat(clerks.citizen().get("/fr/register/" + id).statusCode()).isEqualTo(404);

        walk.done(clerks.publisher(), id, "publish", Map.of());

        String record = clerks.citizen().get("/fr/register/" + id).body();
        assertThat(Jsoup.parse(record).text())
                .contains("Rang des aides", "Commune de Zagora", "Utile et contrôlé.", "Un agent confirme chaque rang.")
                .doesNotContain("Qui confirme le rang ?");

        walk.done(clerks.submitter(), id, "report-incident", Map.of("day", "2026-01-05", "text", "Pluies mal lues."));
        walk.done(clerks.publisher(), id, "suspend", Map.of("reasons", "Le temps de corriger."));
        assertThat(conditions(id)).contains("\"usable\":false", "\"standing\":\"suspended\"", "human-review");
        walk.done(clerks.publisher(), id, "resume", Map.of("reasons", "Relevés corrigés."));
        assertThat(conditions(id)).contains("\"usable\":true");
        walk.done(clerks.reviewer(), id, "lift-condition", Map.of("reasons", "Prévu dans le code."));
        assertThat(conditions(id)).doesNotContain("human-review");
        walk.done(clerks.publisher(), id, "retire", Map.of("reasons", "Fin du programme."));
        assertThat(Jsoup.parse(clerks.citizen().get("/fr/register/" + id).body())
                        .text())
                .contains("Hors service", "Fin du programme.", "Pluies mal lues.");
        assertThat(conditions(id)).contains("\"usable\":false");
    }

    private String office(String id) {
        return clerks.reviewer().get(Walk.OFFICE + "/" + id).body();
    }

    private String submitters(String id) {
        return clerks.submitter().get(Walk.OFFICE + "/" + id).body();
    }

    /** The line of a system in the feed that gateways read. */
    private String conditions(String id) {
        String all = clerks.citizen().get("/api/v1/register/conditions").body();
        int at = all.indexOf("{\"system\":\"" + id);
        assertThat(at).as(all).isNotNegative();
        int next = all.indexOf("{\"system\":", at + 1);
        return all.substring(at, next < 0 ? all.length() : next);
    }

    @Test
    void nobodyHoldsTwoRolesInOneDossierNotEvenWhoHasThemAll() {
        Clerk all = clerks.allRoles();
        String id = Walk.idOf(all.fill(Walk.OFFICE + "/new", Walk.OFFICE + "/new", Walk.record("Tout seul")));
        String page = Walk.OFFICE + "/" + id;
        walk.assessed(id);
        walk.done(clerks.submitter(), id, "submit", Map.of("clock", "law-55-19-general"));

        for (String act : List.of("ask", "decide", "set-condition")) {
            assertThat(all.get(page).body()).doesNotContain("/acts/" + act + "\"");
            HttpResponse<String> answer = all.force(
                    Walk.OFFICE + "/new",
                    page + "/acts/" + act,
                    Map.of("seen", seen(id), "text", "x", "reasons", "x", "outcome", "approved", "kind", "other"));
            assertThat(answer.statusCode()).as(act).isEqualTo(403);
        }
        walk.done(clerks.reviewer(), id, "decide", Map.of("outcome", "approved", "reasons", "Bien."));
        assertThat(all.force(Walk.OFFICE + "/new", page + "/acts/publish", Map.of("seen", seen(id)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerks.citizen().get("/fr/register/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorHoldsEveryRoleButOnlyOneInADossier() {
        String id = walk.submitted("Administré");
        Clerk administrator = clerks.administrator();
        walk.done(administrator, id, "decide", Map.of("outcome", "approved", "reasons", "Bien."));

        HttpResponse<String> published = administrator.force(
                "/fr/office/register/" + id, Walk.OFFICE + "/" + id + "/acts/publish", Map.of("seen", seen(id)));

        assertThat(published.statusCode()).isEqualTo(403);
    }

    @Test
    void rolesOfTheRegisterAreNeededAndThoseOfTheStrategyDoNotDo() {
        String id = walk.submitted("Fermé");
        for (String path :
                List.of(Walk.OFFICE, Walk.OFFICE + "/" + id, Walk.OFFICE + "/new", Walk.OFFICE + "/rulesets")) {
            assertThat(clerks.officer().get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(clerks.citizen().get(path).statusCode()).as(path).isEqualTo(303);
        }
        assertThat(clerks.reviewer().get(Walk.OFFICE + "/new").statusCode()).isEqualTo(403);
        assertThat(clerks.publisher()
                        .force(
                                Walk.OFFICE + "/" + id,
                                Walk.OFFICE + "/" + id + "/acts/decide",
                                Map.of("seen", seen(id), "outcome", "approved", "reasons", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    private String seen(String id) {
        return String.valueOf(Jsoup.parse(office(id)).select("ol.changes li").size());
    }

    @Test
    void ofTwoPeopleAtOnceTheSecondIsTold() {
        String id = walk.submitted("À deux");
        String before = seen(id);
        walk.done(clerks.reviewer(), id, "ask", Map.of("text", "Première question"));

        HttpResponse<String> answer = clerks.reviewer()
                .force(
                        Walk.OFFICE + "/" + id,
                        Walk.OFFICE + "/" + id + "/acts/decide",
                        Map.of("seen", before, "outcome", "approved", "reasons", "x"));

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsIncompleteIsNotSubmittedAndStaysTyped() {
        HttpResponse<String> nameless = clerks.submitter()
                .fill(Walk.OFFICE + "/new", Walk.OFFICE + "/new", Map.of("body.fr", "Commune", "begin", "mars 2026"));
        assertThat(nameless.statusCode()).isEqualTo(422);
        HtmlForm form = HtmlForm.of(nameless.body(), "/new");
        assertThat(form.control("begin").attr("value")).isEqualTo("mars 2026");
        assertThat(form.page().select(".alert.error a[href='#f-begin'], .alert.error a[href='#f-name.fr']"))
                .hasSize(2);

        String id = Walk.idOf(clerks.submitter()
                .fill(Walk.OFFICE + "/new", Walk.OFFICE + "/new", Map.of("name.ar", "نظام", "body.ar", "جماعة")));
        assertThat(forcedSubmission(id).statusCode()).isEqualTo(422);
        assertThat(submitters(id)).contains("Remplissez d’abord");
        String whole = walk.drafted("Sans évaluation");
        assertThat(forcedSubmission(whole).statusCode()).isEqualTo(422);
        assertThat(submitters(whole)).contains("Joignez d’abord une évaluation");
    }

    /** Sends the form that the page does not offer as long as something lacks. */
    private HttpResponse<String> forcedSubmission(String id) {
        String page = Walk.OFFICE + "/" + id;
        assertThat(Jsoup.parse(clerks.submitter().get(page).body()).select("form[action$=/acts/submit]"))
                .isEmpty();
        return clerks.submitter()
                .force(page + "/edit", page + "/acts/submit", Map.of("seen", "1", "clock", "law-55-19-general"));
    }

    @Test
    void anIncompleteQuestionnaireGivesNoLevelAndIsNotAttached() {
        String id = walk.drafted("Incomplet");
        String page = Walk.OFFICE + "/" + id + "/assessment/morocco-responsible-ai";
        HttpResponse<String> answer = clerks.submitter().force(page, page, Map.of("seen", "1", "action", "attach"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("il n’y a pas de niveau");
        assertThat(office(id)).contains("Pas encore évalué.");
    }

    @Test
    void aStubIsPublishedInTheRecordsPlaceAndNeverNothing() {
        String id = walk.decided("Secret du puits");
        walk.done(
                clerks.publisher(),
                id,
                "withhold",
                Map.of("category", "public-security", "ground", "Loi fictive, article 3", "expires", "2099-01-01"));

        String stub = clerks.citizen().get("/fr/register/" + id).body();
        assertThat(Jsoup.parse(stub).select("main").text())
                .contains("Commune de Zagora", "Sécurité publique", "Loi fictive, article 3", "2099")
                .doesNotContain("Secret du puits", "La surface déclarée");
        assertThat(clerks.citizen().get("/api/v1/register/" + id).body()).doesNotContain("Secret du puits");
        assertThat(clerks.citizen().get("/fr/register/" + id + "/contest").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEmergencyWithdrawalTakesTheRecordOffWithItsReason() {
        String id = walk.published("Système dangereux");
        walk.done(clerks.publisher(), id, "withdraw", Map.of("reasons", "Refus erronés en série."));

        assertThat(Jsoup.parse(clerks.citizen().get("/fr/register/" + id).body())
                        .select("main")
                        .text())
                .contains("Retiré d’urgence", "Refus erronés en série.")
                .doesNotContain("Système dangereux", "La surface déclarée");
        assertThat(conditions(id)).contains("\"usable\":false");
    }

    @Test
    void theNextVersionIsReviewedAgainAndShownAsDifferences() {
        String id = walk.published("Première mouture");
        walk.assessed(id); // published: the assessment is a new one, public
        clerks.submitter()
                .fill(
                        Walk.OFFICE + "/" + id + "/edit",
                        Walk.OFFICE + "/" + id + "/edit",
                        Map.of("human.fr", "Deux agents confirment chaque rang."));
        assertThat(clerks.citizen().get("/fr/register/" + id).body()).doesNotContain("Deux agents");
        walk.done(clerks.submitter(), id, "submit", Map.of("clock", "law-55-19-general"));
        walk.done(clerks.reviewer(), id, "decide", Map.of("outcome", "approved", "reasons", "Mieux."));
        walk.done(clerks.publisher(), id, "publish", Map.of());

        var record = Jsoup.parse(clerks.citizen().get("/fr/register/" + id).body());
        assertThat(record.select(".diff del").text()).contains("Un agent confirme chaque rang.");
        assertThat(record.select(".diff ins").text()).contains("Deux agents confirment chaque rang.");
        assertThat(record.select(".history").text()).contains("Réévaluation");
    }
}
