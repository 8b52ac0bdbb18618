package org.jazari.strategy.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Officer;
import org.jazari.strategy.office.Staff;
import org.jazari.testing.Browser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The delivery unit's page over HTTP, on the shipped strategy. */
@OfficeTest
class CockpitPagesTest {
    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    private Officer officer;

    @BeforeEach
    void signIn() {
        officer = staff.officer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "zgh", "en"})
    void everyDatedTargetStandsInIt(String language) {
        String page = officer.get("/" + language + "/office/cockpit").body();
        for (String indicator :
                new String[] {"job-opportunities", "doctoral-student-monitors", "youth-beneficiaries"}) {
            assertThat(page).contains("/" + language + "/indicators/" + indicator);
        }
        assertThat(page).contains("standing-").contains("/institutions/").contains("/office/evidence/contradictions");
    }

    /** The strategy's own arithmetic: from the value at the start of 2026 to the deadline in 2030. */
    @Test
    void anAssumedPaceIsCarriedToTheDeadlineAndNothingIsRecorded() {
        String path = "/fr/office/cockpit/what-if/talents-trained?perYear=";
        String before = officer.get("/api/v1/observations").body();

        assertThat(officer.get(path + "9+000").body()).contains("l’objectif est atteint à temps");
        assertThat(officer.get(path + "1,5").body())
                .contains("l’objectif n’est pas atteint à temps")
                .contains("cent ans");
        assertThat(officer.get("/api/v1/observations").body()).isEqualTo(before);
    }

    @Test
    void whatIsNoNumberIsRefusedAndWhatIsUnknownNotFound() {
        String page = "/fr/office/cockpit/what-if/";
        assertThat(officer.get(page + "digital-talents?perYear=abc").statusCode())
                .isEqualTo(400);
        assertThat(officer.get(page + "no-such-indicator").statusCode()).isEqualTo(404);
    }

    @Test
    void openContradictionsAreListedByClassUntilSomebodyDecides() {
        for (String number : List.of("41", "43")) {
            String text = "Le plan prévoit " + number + " passerelles numériques d'ici 2029.";
            var answer = officer.api(
                    "/api/v1/documents?name=passerelles-" + number + ".txt",
                    "text/plain",
                    text.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        Elements open = cockpit().select("section[aria-labelledby=contradictions-title]");
        assertThat(open.select("h2").text()).matches(".*[1-9].*");
        assertThat(open.select("h3").eachText()).anyMatch(title -> title.startsWith("valeurs ("));
        String link = open.select("a:contains(passerelles)").attr("href");
        assertThat(link).contains("/office/evidence/contradictions#f-");

        String page = "/fr/office/evidence/contradictions";
        String decision = page + "/" + link.substring(link.indexOf("#f-") + 3);
        assertThat(officer.post(
                                page,
                                decision,
                                List.of(Map.entry("decision", "EXPLAINED"), Map.entry("note", "Deux phases.")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(cockpit().select("section[aria-labelledby=contradictions-title] a:contains(passerelles)"))
                .isEmpty();
        assertThat(cockpit().select("section[aria-labelledby=decided-title]").text())
                .contains("passerelles", "Deux phases.");
    }

    private Document cockpit() {
        return Jsoup.parse(officer.get("/fr/office/cockpit").body());
    }

    @Test
    void thePublicIsAskedToSignIn() {
        var answer = new Browser(port).get("/fr/office/cockpit");
        assertThat(answer.statusCode()).isEqualTo(303);
    }
}
