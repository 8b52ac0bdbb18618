package org.jazari.strategy.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Officer;
import org.jazari.strategy.office.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of an indicator says where its dated target stands, and from what. */
@OfficeTest
class StandingPageTest {
    private static final String INDICATOR = "/indicators/doctoral-student-monitors";

    @Autowired
    Staff staff;

    private static void record(Officer officer, String value, String period) {
        var answer = officer.api("/api/v1/observations", String.format(Locale.ROOT, """
            {"indicator": "doctoral-student-monitors", "value": %s, "period": "%s",
             "source": "les-eco-2026-01-13", "quote": "550 doctorants-moniteurs en numérique"}
            """, value, period));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void withoutEnoughValuesItSaysSoAndWithThemItForecasts() {
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
