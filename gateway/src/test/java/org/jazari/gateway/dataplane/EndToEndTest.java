package org.jazari.gateway.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jazari.gateway.dataplane.budget.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndToEndTest {
    private static final String BUDGET = "            budget: {dirhams-in-all: \"100\"}";

    @TempDir
    Path folder;

    private final MockUpstream upstream = new MockUpstream();
    private TestGateway gateway;

    @BeforeEach
    void start() {
        gateway = new TestGateway(folder, TestGateway.configuration(upstream.url(), "", BUDGET));
    }

    @AfterEach
    void stop() {
        gateway.close();
        upstream.close();
    }

    @Test
    void aWholeAnswerIsSettledAndRecorded() {
        HttpResponse<String> response = gateway.chat("Bonjour");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"content\":\"Bonjour\"");
        assertThat(upstream.lastBody()).contains("\"model\":\"small-24b\"");
        assertThat(gateway.spent()).isEqualTo(new Standing(7 * 1_000_000L + 7 * 2_000_000L, 0));
        List<String> leaves = gateway.leaves();
        assertThat(leaves).hasSize(1);
        assertThat(leaves.getFirst())
                .contains("\"outcome\":\"completed\"", "\"key\":\"k1\"", "\"input_tokens\":7", "\"upstream\":\"rabat\"")
                .doesNotContain("Bonjour");
        assertThat(response.headers().firstValue("x-request-id"))
                .hasValueSatisfying(id -> assertThat(leaves.getFirst()).contains(id));
    }

    @Test
    void aStreamIsPassedOnSettledAndItsUsageHidden() {
        HttpResponse<String> response = gateway.streamedChat("Bonjour");

        assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream");
        assertThat(response.body())
                .contains("\"content\":\"Bon\"")
                .endsWith("data: [DONE]\n\n")
                .doesNotContain("prompt_tokens");
        assertThat(upstream.lastBody()).contains("\"stream_options\":{\"include_usage\":true}");
        assertThat(gateway.spent()).isEqualTo(new Standing(21_000_000L, 0));
    }

    @Test
    void whoAsksForUsageGetsIt() {
        String body = TestGateway.chatBody("Bonjour", true)
                .replace("\"stream\":true", "\"stream\" : true, \"stream_options\": {\"include_usage\": true}");

        assertThat(gateway.post("/chat/completions", body).body()).contains("prompt_tokens");
    }

    @Test
    void whatIsNotOursStaysToTheByte() {
        gateway.post(
                "/chat/completions",
                "{ \"temperature\":1.50e0, \"model\":\"small\",\"x_unknown\":[1e999,{\"a\\u0062\":\"\\u00e9\"}],\"max_tokens\":5,"
                        + "\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");

        assertThat(upstream.lastBody())
                .isEqualTo(
                        "{ \"temperature\":1.50e0, \"model\":\"small-24b\",\"x_unknown\":[1e999,{\"a\\u0062\":\"\\u00e9\"}],"
                                + "\"max_tokens\":5,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");
    }

    @Test
    void aLimitIsPutWhereNoneWasNamed() {
        gateway.post("/chat/completions", "{\"model\":\"small\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");

        assertThat(upstream.lastBody()).contains("\"max_tokens\":1000");
    }

    @Test
    void otherEndpoints() {
        assertThat(gateway.post("/embeddings", "{\"model\":\"small\",\"input\":\"abc\"}")
                        .body())
                .contains("\"embedding\":[0.5,-0.25]");
        assertThat(gateway.post("/completions", "{\"model\":\"small\",\"prompt\":\"abc\"}")
                        .body())
                .contains("\"text\":\"abc\"");
        assertThat(gateway.post("/completions", "{\"model\":\"small\",\"prompt\":\"abc\",\"stream\":true}")
                        .body())
                .contains("\"text\":\"abc\"")
                .doesNotContain("prompt_tokens");
        assertThat(gateway.post("/responses", "{\"model\":\"small\",\"input\":\"abc\"}")
                        .body())
                .contains("\"text\":\"abc\"");
        assertThat(gateway.post("/responses", "{\"model\":\"small\",\"input\":\"abc\",\"stream\":true}")
                        .body())
                .contains("event: response.completed");
        assertThat(gateway.get("/models").body()).contains("\"id\":\"small\"");
        assertThat(gateway.get("/models/small").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/models/other").statusCode()).isEqualTo(404);
    }

    @Test
    void aRequestThatIsTurnedAwayIsRecordedToo() {
        HttpResponse<String> response = gateway.post("/chat/completions", "{\"model\":\"other\",\"messages\":[]}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"code\":\"model_not_found\"");
        assertThat(gateway.leaves().getLast()).contains("\"outcome\":\"refused\"", "\"code\":\"model_not_found\"");
    }

    @Test
    void keysAreNeeded() {
        HttpRequest none = HttpRequest.newBuilder(
                        gateway.request("/models").build(), (name, value) -> !name.equals("authorization"))
                .build();
        HttpRequest wrong = HttpRequest.newBuilder(none, (name, value) -> true)
                .header("authorization", "Bearer wrong")
                .build();

        assertThat(gateway.send(none).statusCode()).isEqualTo(401);
        assertThat(gateway.send(wrong).body()).contains("\"code\":\"invalid_api_key\"");
    }

    @Test
    void revocationAndSuspensionTakeEffectAndAWrongFileChangesNothing() {
        gateway.reconfigure(TestGateway.configuration(upstream.url(), "", "            revoked: true"));
        TestGateway.eventually(() -> gateway.get("/models").statusCode() == 401);

        gateway.reconfigure("nonsense: [");
        TestGateway.eventually(() -> !gateway.gateway().snapshots().problems().isEmpty());
        assertThat(gateway.get("/models").statusCode()).isEqualTo(401);

        gateway.reconfigure("register: [{system: triage-1, suspended: true}]\n"
                + TestGateway.configuration(upstream.url(), "        system: triage-1", ""));
        TestGateway.eventually(() -> gateway.chat("x").body().contains("system_suspended"));
    }

    @Test
    void aStreamUnderWayEndsWhenItsSystemIsSuspended() throws Exception {
        upstream.pauseMillis(50);
        var stream = gateway.client()
                .sendAsync(
                        gateway.request("/chat/completions")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        TestGateway.chatBody("word ".repeat(300), true)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        TestGateway.eventually(() -> !upstream.bodies().isEmpty());
        gateway.reconfigure("register: [{system: triage-1, suspended: true}]\n"
                + TestGateway.configuration(upstream.url(), "        system: triage-1", ""));

        assertThat(stream.get().body()).contains("system_suspended").doesNotContain("[DONE]");
        TestGateway.eventually(() -> upstream.cancelled() == 1);
    }

    @Test
    void whoLeavesCancelsAndPaysForWhatCame() throws Exception {
        upstream.pauseMillis(20);
        var lines = gateway.client()
                .send(
                        gateway.request("/chat/completions")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        TestGateway.chatBody("abc".repeat(400), true)))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        lines.body().readNBytes(2000);
        assertThat(gateway.spent().held()).isPositive();
        lines.body().close();

        TestGateway.eventually(
                () -> upstream.cancelled() == 1 && gateway.spent().held() == 0);
        assertThat(gateway.spent().spent()).isBetween(1_000_000L, 1_500_000_000L);
        TestGateway.eventually(() -> gateway.leaves().getLast().contains("\"outcome\":\"client_gone\""));
    }

    /** Places are for decisions under way as well as for leaves that wait for the log. */
    @Test
    void aFullAuditQueueTurnsRequestsAwayBeforeAnythingIsHeldOrSent() {
        gateway.close();
        gateway = new TestGateway(folder, "audit-places: 16\n" + TestGateway.configuration(upstream.url(), "", BUDGET));
        List<CompletableFuture<HttpResponse<String>>> hanging = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            hanging.add(gateway.client()
                    .sendAsync(
                            gateway.request("/chat/completions")
                                    .POST(HttpRequest.BodyPublishers.ofString(TestGateway.chatBody("[hang]", false)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()));
        }
        TestGateway.eventually(() -> upstream.bodies().size() == 16);
        Standing before = gateway.spent();

        HttpResponse<String> response = gateway.chat("Bonjour");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("retry-after")).hasValue("1");
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(response.body())
                .startsWith("{\"error\":{")
                .contains("\"code\":\"audit_full\"", "\"type\":\"server_error\"", "\"param\":null");
        assertThat(upstream.bodies()).hasSize(16);
        assertThat(gateway.spent()).isEqualTo(before);
        assertThat(before.held()).isPositive();

        hanging.forEach(one -> one.cancel(true));
        TestGateway.eventually(() -> gateway.chat("Bonjour").statusCode() == 200);
        TestGateway.eventually(() -> gateway.spent().held() == 0);
        assertThat(gateway.leaves().stream().filter(leaf -> leaf.contains("\"client_gone\"")))
                .hasSize(16);
    }

    @Test
    void carbonIsARangeWithItsMethodAndYearAndWhatIsNotKnownIsNotNothing() throws Exception {
        gateway.close();
        gateway = new TestGateway(
                folder,
                "carbon: [{country: MA, grams-per-kilowatt-hour: 600, year: 2024, source: \"test\"}]\n"
                        + TestGateway.configuration(upstream.url(), "", BUDGET)
                                .replace(
                                        "    max-output-tokens: 1000\n",
                                        "    max-output-tokens: 1000\n    energy: {low-watt-hours: 0.5, high-watt-hours: 2, method: measured}\n"));
        gateway.chat("x".repeat(500));
        String metrics = metrics();

        assertThat(metrics).doesNotContain("jazari_gateway_carbon_unknown_calls_total{");
        assertThat(grams(metrics, "low")).isCloseTo(500 / 1000.0 * 0.5 / 1000 * 600, within(1e-9));
        assertThat(grams(metrics, "high")).isCloseTo(500 / 1000.0 * 2 / 1000 * 600, within(1e-9));

        gateway.post("/embeddings", "{\"model\":\"small\",\"input\":\"abc\"}");
        assertThat(metrics())
                .contains("jazari_gateway_carbon_unknown_calls_total{jazari_administration=\"sante\"} 1.0");
        assertThat(grams(metrics(), "low")).isEqualTo(grams(metrics, "low"));
    }

    private static double grams(String metrics, String bound) {
        return metrics.lines()
                .filter(line -> line.startsWith("jazari_gateway_carbon_grams_total{bound=\"" + bound
                        + "\",factor_year=\"2024\",jazari_administration=\"sante\",method=\"measured\"} "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(metrics));
    }

    private String metrics() throws Exception {
        return gateway.client()
                .send(
                        HttpRequest.newBuilder(
                                        java.net.URI.create(gateway.gateway().adminUrl() + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void metricsAreThere() throws Exception {
        gateway.chat("Bonjour");

        assertThat(metrics())
                .contains(
                        "gen_ai_client_token_usage_sum{gen_ai_operation_name=\"chat\"",
                        "gen_ai_client_operation_duration_seconds_count",
                        "jazari_gateway_carbon_unknown_calls_total")
                .doesNotContain("jazari_gateway_carbon_grams_total{");
    }
}
