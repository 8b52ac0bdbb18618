package org.jazari.trust.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jazari.testing.TestClock;
import org.jazari.trust.Clerks;
import org.jazari.trust.TrustTest;
import org.jazari.trust.Walk;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody decides in time: the law takes silence for acceptance where it says so, and only there. */
@TrustTest
@Import(TestClock.Configuration.class)
class DeemedDecisionTest {
    @Autowired
    Clerks clerks;

    @Autowired
    Walk walk;

    @Autowired
    TestClock clock;

    @Test
    void silenceIsAcceptanceAfterSixtyDaysAndThePublicationSaysSo() {
        String general = walk.submitted("Laissé sans décision");
        String authorisation = walk.drafted("Autorisation sans réponse");
        walk.assessed(authorisation);
        walk.done(clerks.submitter(), authorisation, "submit", Map.of("clock", "law-09-08-authorisation"));
        String page = Walk.OFFICE + "/" + general;

        clock.advance(Duration.ofDays(100));

        assertThat(clerks.publisher().get(page).body()).contains("/acts/publish\"", "dépassé");
        assertThat(clerks.publisher().get(Walk.OFFICE + "/" + authorisation).body())
                .contains("dépassé")
                .doesNotContain("/acts/publish\"");
        walk.done(clerks.publisher(), general, "publish", Map.of());
        assertThat(Jsoup.parse(clerks.citizen().get("/fr/register/" + general).body())
                        .text())
                .contains("accord tacite");
    }
}
