package org.jazari.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jazari.ledger.Audit;
import org.jazari.ledger.HttpSource;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.jazari.verifier.TrustPolicy;
import org.jazari.verifier.Verdict;
import org.jazari.verifier.Verification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the public gets of the log: files for other people's monitors, proofs to keep, pages to read. */
@PlatformTest
class LedgerPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    private Browser anybody;

    @BeforeEach
    void open() {
        anybody = new Browser(port);
    }

    private JsonNode api(String path) {
        return json.readTree(anybody.get(path).body());
    }

    @Test
    void anotherPartysMonitorReadsTheWholeLog() throws Exception {
        TrustPolicy published = TrustPolicy.parse(anybody.get("/ledger/policy").body());
        try (HttpClient client = HttpClient.newHttpClient()) {
            Audit.Verdict verdict = new Audit(
                            new HttpSource(client, anybody.address("/ledger/")),
                            published,
                            List.of(),
                            (index, entry) -> {})
                    .run();
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Audit.Verdict.Intact.class,
                            intact -> assertThat(intact.head().checkpoint().size())
                                    .isEqualTo(
                                            api("/api/v1/ledger").path("size").asLong()));
        }
    }

    @Test
    void everyPublicFactHasAProofThatHoldsWithoutUs() throws Exception {
        TrustPolicy published = TrustPolicy.parse(anybody.get("/ledger/policy").body());
        int checked = 0;
        for (JsonNode fact : api("/api/v1/facts")) {
            JsonNode statement = fact.path("statement");
            HttpResponse<String> proof =
                    anybody.get("/facts/" + statement.path("id").asString() + "/proof");
            assertThat(proof.headers().firstValue("Content-Disposition").orElse(""))
                    .contains(".tlog-proof");
            Verdict verdict = Verification.of(proof.body().getBytes(StandardCharsets.UTF_8), published);
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Verdict.Verified.class,
                            verified -> assertThat(verified.leaf())
                                    .contains(statement.path("id").asString())
                                    .contains(statement.path("type").asString()));
            checked++;
        }
        assertThat(checked).isGreaterThan(1);
    }

    @Test
    void aPageOfAFactCarriesItsProofAndTheKeysToCheckItWith() {
        String key = "kernel.log-key-added";
        String id = null;
        for (JsonNode fact : api("/api/v1/facts")) {
            if (fact.path("statement").path("type").asString().equals(key)) {
                id = fact.path("statement").path("id").asString();
            }
        }
        Document page = Jsoup.parse(anybody.get("/fr/facts/" + id).body());
        assertThat(page.expectFirst("[data-proof-text]").wholeText())
                .isEqualTo(anybody.get("/facts/" + id + "/proof").body());
        assertThat(anybody.get("/ledger/policy").body())
                .contains(page.expectFirst("[data-verdict]").attr("data-keys"));
        assertThat(page.select("a[download]").attr("href")).isEqualTo("/facts/" + id + "/proof");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "zgh", "en"})
    void thePageShowsSizeGrowthCheckpointsAndKeys(String language) {
        Document page = Jsoup.parse(anybody.get("/" + language + "/ledger").body());
        assertThat(page.select("main code").eachText())
                .contains(api("/api/v1/ledger").path("root").asString());
        assertThat(page.expectFirst("[aria-labelledby=growth]").text())
                .contains(api("/api/v1/ledger").path("size").asString());
        assertThat(page.select(".vkey")).isNotEmpty();
        assertThat(page.select("[aria-labelledby=checkpoints] tbody tr")).isNotEmpty();
    }

    @Test
    void beforeThePlatformTheLogWasEmpty() {
        Document page = Jsoup.parse(anybody.get("/en/ledger?known=2020-01-01").body());
        assertThat(page.expectFirst(".properties .number").text()).isEqualTo("0");
        assertThat(page.select(".growth")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger/tile/0/999",
                "/ledger/tile/0/000/../../../checkpoint",
                "/ledger/tile/%2e%2e/%2e%2e/ledger-keys/log.key",
                "/ledger/tile/..%2f..%2fledger-keys%2flog.key",
                "/ledger/log.key",
                "/facts/00000000-0000-7000-8000-000000000000/proof",
                "/facts/x/proof"
            })
    void whatIsNotPublishedIsNotGivenOut(String path) {
        HttpResponse<String> answer = anybody.get(path);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("PRIVATE");
    }
}
