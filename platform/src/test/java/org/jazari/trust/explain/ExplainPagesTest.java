package org.jazari.trust.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jazari.kernel.facts.Facts;
import org.jazari.trust.Clerk;
import org.jazari.trust.Clerks;
import org.jazari.trust.TrustFacts;
import org.jazari.trust.TrustTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TrustTest
class ExplainPagesTest {
    private static final String PAGE = "/explain/demonstration-household-index";
    private static final Instant END = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired
    Clerks clerks;

    @Autowired
    Facts facts;

    private static Map<String, String> household() throws IOException {
        Map<String, String> values = new HashMap<>();
        for (String line : Files.readAllLines(
                Path.of("..", "rulesets", "demonstration-household-index", "answers-example.yaml"))) {
            if (!line.startsWith("#") && line.contains(":")) {
                String[] parts = line.split(":", 2);
                values.put("v." + parts[0].strip(), parts[1].strip().replace("\"", ""));
            }
        }
        return values;
    }

    @Test
    void aScoreIsExplainedInEveryLanguageAndNothingIsKept() throws IOException {
        long before = facts.count(TrustFacts.EXPLANATION_KEPT, Instant.EPOCH, END);
        Clerk citizen = clerks.citizen();
        for (String language : new String[] {"fr", "ar", "zgh", "en"}) {
            String page = "/" + language + PAGE;
            HttpResponse<String> answer = citizen.force(page, page, household());
            assertThat(answer.statusCode()).isEqualTo(200);
            Document explained = Jsoup.parse(answer.body());
            assertThat(explained.select("#contributions ~ .scroll tbody tr")).hasSize(32);
            assertThat(explained.select("#change ~ ul li")).isNotEmpty();
            assertThat(explained.select(".headline dd").eachText()).hasSize(3);
        }
        assertThat(facts.count(TrustFacts.EXPLANATION_KEPT, Instant.EPOCH, END)).isEqualTo(before);
    }

    @Test
    void whatIsMissingOrImpossibleIsNamedAndGivesNoScore() throws IOException {
        Map<String, String> values = household();
        values.remove("v.rooms");
        HttpResponse<String> answer = clerks.citizen().force("/fr" + PAGE, "/fr" + PAGE, values);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("a[href='#v-rooms']")).hasSize(1);
        assertThat(Jsoup.parse(answer.body()).select(".headline")).isEmpty();

        values.put("v.rooms", "-4");
        assertThat(clerks.citizen().force("/fr" + PAGE, "/fr" + PAGE, values).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aReceiptBringsTheExplanationBackAndErasesIt() throws IOException {
        Clerk citizen = clerks.citizen();
        Map<String, String> values = household();
        values.put("action", "keep");
        HttpResponse<String> kept = citizen.force("/fr" + PAGE, "/fr" + PAGE, values);
        assertThat(kept.statusCode()).isEqualTo(201);
        String number = Jsoup.parse(kept.body()).select(".receipt-number").text();
        String score =
                Jsoup.parse(kept.body()).select(".headline dd").eachText().getFirst();
        String fact = facts.list(TrustFacts.EXPLANATION_KEPT, Instant.EPOCH, END, 1)
                .getFirst()
                .id();
        assertThat(clerks.citizen().get("/api/v1/facts/" + fact).body()).doesNotContain("urban", "casual");

        Document found = Jsoup.parse(act(citizen, "find", number));
        assertThat(found.select(".headline dd").eachText().getFirst()).isEqualTo(score);

        Document erased = Jsoup.parse(act(citizen, "erase", number));
        assertThat(erased.select(".headline")).isEmpty();
        assertThat(erased.text()).contains("Les réponses ont été effacées");
    }

    private static String act(Clerk citizen, String action, String number) {
        return citizen.force("/fr" + PAGE, "/fr" + PAGE, Map.of("action", action, "number", number))
                .body();
    }
}
