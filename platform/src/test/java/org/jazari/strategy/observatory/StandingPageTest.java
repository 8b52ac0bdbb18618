package org.jazari.strategy.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.facts.Facts;
import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Officer;
import org.jazari.strategy.office.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The page of an indicator says where its dated target stands, and from what. */
@OfficeTest
class StandingPageTest {
    private static final String INDICATOR = "/indicators/doctoral-student-monitors";

    @Autowired
    Staff staff;

    @Autowired
    Facts facts;

    @Autowired
    FactDispatcher dispatcher;

    @Autowired
    JsonMapper json;

    private void record(Officer officer, String value, String period) throws InterruptedException {
        var answer = officer.api("/api/v1/observations", String.format(Locale.ROOT, """
            {"indicator": "doctoral-student-monitors", "value": %s, "period": "%s",
             "source": "les-eco-2026-01-13", "quote": "550 doctorants-moniteurs en numérique"}
            """, value, period));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String fact = json.readTree(answer.body()).path("factId").asString();
        assertThat(dispatcher.awaitProjected(facts.find(UUID.fromString(fact)).orElseThrow(), Duration.ofSeconds(20)))
                .isTrue();
    }

    @Test
    void withoutEnoughValuesItSaysSoAndWithThemItForecasts() throws InterruptedException {
        Officer officer = staff.officer();
        String before = officer.get("/fr" + INDICATOR).body();
        assertThat(before).contains("class=\"standing").doesNotContain("class=\"forecast\"");

        record(officer, "120", "2022");
        record(officer, "170", "2023");
        record(officer, "260", "2024");
        record(officer, "310", "2025");

        for (String language : new String[] {"fr", "ar", "zgh", "en"}) {
            String page = officer.get("/" + language + INDICATOR).body();
            assertThat(page)
                    .contains("class=\"standing")
                    .contains("class=\"forecast\"")
                    .contains("class=\"median\"");
        }
    }
}
