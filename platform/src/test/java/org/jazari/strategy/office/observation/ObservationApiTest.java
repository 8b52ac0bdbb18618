package org.jazari.strategy.office.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.facts.Facts;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Snapshots;
import org.jazari.strategy.office.OfficeTest;
import org.jazari.strategy.office.Officer;
import org.jazari.strategy.office.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OfficeTest
class ObservationApiTest {
    private static final String PATH = "/api/v1/observations";

    @Autowired
    Staff staff;

    @Autowired
    JsonMapper json;

    @Autowired
    Facts facts;

    @Autowired
    FactDispatcher dispatcher;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    private Officer officer;

    @BeforeEach
    void signIn() {
        officer = staff.officer();
    }

    /** The body of a request that records a rank. */
    private static String rank(String value, String period) {
        return String.format(Locale.ROOT, """
            {"indicator": "ai-readiness-rank", "value": %s, "period": "%s",
             "source": "les-eco-2026-01-13", "quote": "atteignant la 87e place"}
            """, value, period);
    }

    @Test
    void anObservationIsAFactWhenTheAnswerComes() {
        HttpResponse<String> answer = officer.api(PATH, rank("86", "2022"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Fact fact = facts.find(UUID.fromString(factId(answer))).orElseThrow();
        assertThat(fact.actor()).isEqualTo("amina");
        assertThat(fact.payload().path("value").asString()).isEqualTo("86");
    }

    @Test
    void theCorrectionIsKnownFromItsMomentOn() throws InterruptedException {
        String first = factId(officer.api(PATH, rank("90", "2021")));
        Instant before = projected(first);
        String second =
                factId(officer.api(PATH, rank("91", "2021").replace("}", ", \"supersedes\": \"" + first + "\"}")));
        Instant between = projected(second);
        String third = factId(officer.api(PATH + "/" + second + "/withdrawal", "{\"reason\": \"misread\"}"));
        Instant after = projected(third);

        assertThat(valuesAsKnown(before, "2021")).containsExactly("90");
        assertThat(valuesAsKnown(between, "2021")).containsExactly("91");
        assertThat(valuesAsKnown(after, "2021")).isEmpty();
        assertThat(valuesAsKnown(before, "2021")).containsExactly("90");
    }

    private Instant projected(String factId) throws InterruptedException {
        Fact fact = facts.find(UUID.fromString(factId)).orElseThrow();
        assertThat(dispatcher.awaitProjected(fact, Duration.ofSeconds(20))).isTrue();
        Thread.sleep(2);
        return fact.recordedAt();
    }

    private List<String> valuesAsKnown(Instant moment, String period) {
        return snapshots.asKnown(moment).orElseThrow().observations("ai-readiness-rank").stream()
                .filter(observation -> observation.period().toString().equals(period))
                .map(Observation::value)
                .map(value -> value.stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void onlyOneOfTwoCorrectionsStands() {
        String first = factId(officer.api(PATH, rank("95", "2020")));
        String correction = rank("96", "2020").replace("}", ", \"supersedes\": \"" + first + "\"}");

        assertThat(officer.api(PATH, correction).statusCode()).isEqualTo(201);
        HttpResponse<String> late = officer.api(PATH, correction);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(codes(late)).containsExactly("already-replaced");
    }

    @Test
    void aRepeatedRequestHasOneEffect() {
        String body = rank("70", "2019");

        HttpResponse<String> first = officer.api(PATH, body, "Idempotency-Key", "k-1");
        HttpResponse<String> again = officer.api(PATH, body, "Idempotency-Key", "k-1");
        HttpResponse<String> other = officer.api(PATH, rank("71", "2019"), "Idempotency-Key", "k-1");
        HttpResponse<String> somebodyElse = staff.publisher().api(PATH, body, "Idempotency-Key", "k-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(codes(other)).containsExactly("key-reused");
        assertThat(factId(somebodyElse)).isNotEqualTo(factId(first));
    }

    @Test
    void aKeyOfARefusedRequestIsFree() {
        assertThat(officer.api(PATH, rank("0", "2019"), "Idempotency-Key", "k-2")
                        .statusCode())
                .isEqualTo(422);
        assertThat(officer.api(PATH, rank("1", "2019"), "Idempotency-Key", "k-2")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void answersAreKeptForSevenDays() {
        String body = rank("73", "2017");
        officer.api(PATH, body, "Idempotency-Key", "k-older");
        officer.api(PATH, body, "Idempotency-Key", "k-younger");
        jdbc.sql(
                        "update strategy.kept_answer set created_at = created_at - interval '7 days 1 minute' where key = 'k-older'")
                .update();
        jdbc.sql(
                        "update strategy.kept_answer set created_at = created_at - interval '6 days 23 hours' where key = 'k-younger'")
                .update();

        officer.api(PATH, body, "Idempotency-Key", "k-new");

        assertThat(jdbc.sql("select key from strategy.kept_answer where key like 'k-_%'")
                        .query(String.class)
                        .list())
                .contains("k-younger", "k-new")
                .doesNotContain("k-older");
    }

    @Test
    void repeatedRequestsAtOnceHaveOneEffect() throws Exception {
        String body = rank("72", "2018");
        Callable<String> request = () -> factId(officer.api(PATH, body, "Idempotency-Key", "k-3"));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Set<String> ids = new java.util.HashSet<>();
            for (Future<String> future : threads.invokeAll(java.util.Collections.nCopies(8, request))) {
                ids.add(future.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"22,649\"; not-a-plain-number",
                "\"22 649\"; not-a-plain-number",
                "\"٢٢\"; not-a-plain-number",
                "\"1e3\"; not-a-plain-number",
                "1e999999999; not-a-plain-number",
                "\"007\"; not-a-plain-number",
                "true; not-a-plain-number",
                "{\"a\": 1}; not-a-plain-number",
                "0; not-a-rank",
                "-3; not-a-rank",
                "86.5; not-a-rank",
                "null; empty",
            })
    void aValueIsNeverCoerced(String value, String code) {
        HttpResponse<String> answer = officer.api(PATH, rank(value, "2022"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(codes(answer)).containsExactly(code);
        assertThat(json.readTree(answer.body()).path("field").asString()).isEqualTo("value");
    }

    @Test
    void everyProblemIsSaidInTheLanguageAskedFor() {
        HttpResponse<String> answer = officer.api(
                PATH,
                "{\"indicator\": \"nothing\", \"value\": \"x\", \"period\": \"9999\", \"source\": \"s\", \"quote\": \"\"}",
                "Accept-Language",
                "ar");

        assertThat(codes(answer))
                .containsExactly("unknown-indicator", "not-a-plain-number", "future-period", "unknown-source", "empty");
        assertThat(answer.headers().firstValue("Content-Language")).contains("ar");
        assertThat(answer.body()).contains("لا يوجد مؤشر");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000abc", "abc\\u202e", "abc\\ud800", "abc\\u0007"})
    void whatNoHonestTextHoldsIsRefused(String quote) {
        HttpResponse<String> answer = officer.api(PATH, rank("5", "2022").replace("atteignant la 87e place", quote));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(codes(answer)).containsExactly("hidden-characters");
    }

    @Test
    void aBodyThatIsNoJsonObjectIsRefused() {
        assertThat(officer.api(PATH, "[1]").statusCode()).isEqualTo(400);
        assertThat(officer.api(PATH, "{\"indicator\"").statusCode()).isEqualTo(400);
        assertThat(officer.api(PATH, "").statusCode()).isEqualTo(400);
        assertThat(officer.api(PATH, "{\"quote\": \"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(codes(officer.api(PATH, rank("5", "2022").replace("}", ", \"unit\": \"x\"}"))))
                .containsExactly("unknown-field");
    }

    @Test
    void thePublicMayNotRecord() {
        HttpResponse<String> answer = staff.visitor().api(PATH, rank("5", "2022"));

        assertThat(answer.statusCode()).isIn(401, 403);
    }

    @Test
    void anUnknownObservationIsNotWithdrawn() {
        HttpResponse<String> answer = officer.api(PATH + "/nonsense/withdrawal", "{\"reason\": \"misread\"}");

        assertThat(codes(answer)).containsExactly("unknown-observation");
    }

    private String factId(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).path("factId").asString();
    }

    private List<String> codes(HttpResponse<String> answer) {
        List<String> codes = new java.util.ArrayList<>();
        for (JsonNode problem : json.readTree(answer.body()).path("problems")) {
            codes.add(problem.path("code").asString());
        }
        return codes;
    }
}
