package org.jazari.strategy.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Officer;
import org.jazari.strategy.office.Staff;
import org.jazari.testing.Browser;
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
    void thePublicIsAskedToSignIn() {
        var answer = new Browser(port).get("/fr/office/cockpit");
        assertThat(answer.statusCode()).isEqualTo(303);
    }
}
