package org.jazari.strategy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jazari.ledger.GrowingTree;
import org.jazari.strategy.content.TestVersions;
import org.jazari.strategyfile.CanonicalJson;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyFiles;
import org.jazari.strategyfile.StrategyTree;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.jazari.verifier.Commitment;
import org.jazari.verifier.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API says what the strategy says, as JSON and as CSV, and refuses in the language of who asks. */
@PlatformTest
class StrategyApiTest {
    private static final List<String> PARTS = List.of("figures", "deliverables", "components", "readings");

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @Autowired
    List<RequestMappingHandlerMapping> routes;

    private final StrategyTree shipped = TestVersions.shipped();

    @Test
    void theWholeStrategyIsTheOneThatIsShipped() throws Exception {
        JsonNode whole = json("/api/v1/strategy");
        JsonNode version = json("/api/v1/versions").get(0);

        assertThat(CanonicalJson.of(whole)).isEqualTo(shipped.canonicalJson());
        assertThat(CanonicalJson.of(json("/api/v1/versions/1"))).isEqualTo(shipped.canonicalJson());
        assertThat(version.path("sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(CanonicalJson.of(whole))));
    }

    @Test
    void theFolderReadsBackAsTheStrategy() throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(new Browser(port).address("/api/v1/strategy.zip"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(StrategyFiles.check(files).tree()).hasValue(shipped);
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void everyTypeIsADataSetAndEveryElementAnAddress(ElementType type) {
        JsonNode rows = json("/api/v1/" + type.plural());
        List<String> ids = List.copyOf(shipped.elements(type).keySet());

        assertThat(rows.valueStream().map(row -> row.path("id").asString())).containsExactlyElementsOf(ids);
        for (String id : ids.subList(0, Math.min(3, ids.size()))) {
            assertThat(CanonicalJson.of(json("/api/v1/" + type.plural() + "/" + id)))
                    .isEqualTo(CanonicalJson.of(shipped.find(type, id).orElseThrow()));
        }
        assertThat(csv("/api/v1/" + type.plural() + "?format=csv")).hasSize(ids.size() + 1);
    }

    @Test
    void partsAreDataSetsThatNameTheirElement() {
        for (String part : PARTS) {
            JsonNode rows = json("/api/v1/" + part);
            List<List<String>> csv = csv("/api/v1/" + part + "?format=csv");
            assertThat(csv).as(part).hasSize(rows.size() + 1).hasSizeGreaterThan(1);
            assertThat(csv.getFirst()).allMatch(column -> column.matches("[A-Za-z0-9_]+"));
        }
        JsonNode figure = json("/api/v1/figures").get(0);
        assertThat(shipped.find(ElementType.INDICATOR, figure.path("indicator").asString()))
                .isPresent();
    }

    @Test
    void observationsAreTheFiguresThatWereObserved() {
        JsonNode all = json("/api/v1/observations");
        JsonNode one = json("/api/v1/observations?indicator=ai-readiness-rank");

        assertThat(all.size()).isGreaterThan(one.size());
        assertThat(one.valueStream().map(row -> row.path("indicator").asString()))
                .isNotEmpty()
                .containsOnly("ai-readiness-rank");
        assertThat(one.get(0).path("value").isNumber()).isTrue();
        assertThat(csv("/api/v1/observations?format=csv")).hasSize(all.size() + 1);
    }

    /** Whoever reads the API computes the ledger's root without us, as docs/ledger.md says. */
    @Test
    void everyPublicFactIsInTheLedgerWithTheHashesThatItGives() {
        GrowingTree tree = new GrowingTree();
        long position = 0;
        for (JsonNode facts = json("/api/v1/facts");
                !facts.isEmpty();
                facts = json("/api/v1/facts?after=" + position)) {
            for (JsonNode fact : facts) {
                position = fact.path("position").asLong();
                TreeHash leaf = TreeHash.ofLeaf(entry((ObjectNode) fact.path("statement")));
                if (tree.size() % 10 == 0) {
                    JsonNode entry = json("/api/v1/facts/"
                                    + fact.path("statement").path("id").asString())
                            .path("ledger");
                    assertThat(entry.path("index").asLong()).isEqualTo(tree.size());
                    assertThat(entry.path("leafHash").asString())
                            .isEqualTo(HexFormat.of().formatHex(leaf.bytes()));
                }
                tree.add(leaf);
            }
        }
        assertThat(json("/api/v1/ledger").path("size").asLong()).isEqualTo(tree.size());
        assertThat(json("/api/v1/ledger").path("root").asString())
                .isEqualTo(HexFormat.of().formatHex(tree.root().bytes()));
    }

    /** The statement, or with a commitment in the place of a payload that makes it too long for an entry. */
    private static byte[] entry(ObjectNode statement) {
        byte[] whole = CanonicalJson.of(statement);
        if (whole.length <= 65_535) {
            return whole;
        }
        String label = "jazari.org/long-payload/v1\n" + statement.path("id").asString();
        byte[] salt = TreeHash.ofLeaf(label.getBytes(StandardCharsets.UTF_8)).bytes();
        ObjectNode entry = statement.deepCopy();
        entry.putObject("payload")
                .put(
                        "commitment",
                        Commitment.to(salt, CanonicalJson.of(statement.path("payload")))
                                .toString());
        return CanonicalJson.of(entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "2999-01-01T00:00:00Z", "9999-12-31", "+999999-01-01T00:00:00Z", "%20"})
    void asKnownInTheFutureIsAsKnownNow(String known) {
        assertThat(CanonicalJson.of(json("/api/v1/strategy?known=" + known.replace("+", "%2B"))))
                .isEqualTo(shipped.canonicalJson());
        assertThat(json("/api/v1/observations?known=" + known.replace("+", "%2B")))
                .isEqualTo(json("/api/v1/observations"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, nothing-known",
        "1000-01-01T00:00:00Z, nothing-known",
        "-999999-01-01T00:00:00Z, nothing-known",
        "-1000000000-01-01T00:00:00Z, nothing-known",
        "yesterday, known",
        "2020-13-01, known",
        "2020-01-01T, known",
        "%00, known",
        "2020-01-01' or '1'='1, known"
    })
    void asKnownBeforeAnythingWasIsRefused(String known, String code) {
        String query = "?known=" + known.replace(" ", "%20").replace("'", "%27");
        JsonNode problem = problem("/api/v1/strategy" + query, 400);

        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("field").asString()).isEqualTo("known");
        assertThat(new Browser(port).get("/fr/" + query).statusCode()).isEqualTo(400);
        assertThat(new Browser(port).get("/fr/" + query).body()).doesNotContain("href=\"/fr/?known");
    }

    @Test
    void aDateThatIsLeftEmptyMeansToday() {
        assertThat(new Browser(port).get("/fr/?known=").body())
                .contains("<h1>")
                .doesNotContain("class=\"known\"")
                .doesNotContain("known=\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing, 404, not-found",
        "/api/v1/indicators/nothing, 404, not-found",
        "/api/v1/facts/00000000-0000-7000-8000-000000000000, 404, not-found",
        "/api/v1/versions/99, 404, not-found",
        "/api/v1/versions/one, 400, malformed",
        "/api/v1/facts/one, 400, malformed",
        "/api/v1/facts?after=one, 400, malformed",
        "/api/v1/search, 400, malformed",
        "/api/v1/search?q=a&lang=de, 400, unknown-language",
        "/api/v1/indicators?format=xml, 400, unknown-format",
        "/api/v1/observations/1/withdrawal, 405, method",
    })
    void refusalsAreProblems(String path, int status, String code) {
        JsonNode problem = problem(path, status);

        assertThat(problem.path("code").asString()).isEqualTo(code);
    }

    @Test
    void aWrongMethodIsToldWhichAreRight() {
        assertThat(new Browser(port)
                        .get("/api/v1/observations/1/withdrawal")
                        .headers()
                        .firstValue("Allow"))
                .hasValue("POST");
    }

    @Test
    void whatCannotBeWrittenAsAskedIsRefusedAsAProblem() {
        HttpResponse<String> answer = new Browser(port).get("/api/v1/ledger", "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "'ar-MA,fr;q=0.5', ar",
        "'en-GB,en;q=0.9', en",
        "zgh, zgh",
        "'de,nl', fr",
        "'de;q=0.9,ar;q=0.8', ar",
        "'*', fr",
        "';;;', fr"
    })
    void problemsSpeakTheLanguageOfWhoAsks(String accepted, String language) {
        HttpResponse<String> answer = new Browser(port).get("/api/v1/nothing", "Accept-Language", accepted);
        String reason = json.readTree(answer.body()).path("reason").asString();

        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(reason)
                .isEqualTo(
                        switch (language) {
                            case "ar" -> "هذه الصفحة غير موجودة.";
                            case "en" -> "This page does not exist.";
                            default -> "Cette page n’existe pas.";
                        });
    }

    @Test
    void theDescriptionListsEveryRoute() {
        JsonNode description = json("/api");
        Set<String> described = new TreeSet<>(description.path("paths").propertyNames());
        Set<String> served = new TreeSet<>();
        routes.forEach(mapping -> mapping.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .map(path -> path.replaceAll("\\{([a-zA-Z]+):[^}]*}", "{$1}"))
                        .forEach(served::add)));

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("info").path("title").asString()).isNotBlank();
        assertThat(served).hasSizeGreaterThan(10).contains("/api/v1/strategy", "/api/v1/{dataSet}");
        assertThat(described).isEqualTo(served);
        description
                .path("paths")
                .forEach(path -> path.forEach(operation ->
                        assertThat(operation.path("summary").asString()).isNotBlank()));
    }

    private JsonNode problem(String path, int status) {
        HttpResponse<String> answer = new Browser(port).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        List<String> blank = new ArrayList<>();
        for (String member : List.of("type", "title", "detail", "code", "reason", "remedy")) {
            if (problem.path(member).asString("").isBlank()) {
                blank.add(member);
            }
        }
        assertThat(blank).isEmpty();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        return problem;
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = new Browser(port).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return json.readTree(answer.body());
    }

    private List<List<String>> csv(String path) {
        HttpResponse<String> answer = new Browser(port).get(path);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        List<List<String>> lines = CsvTest.parse(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(lines).allMatch(line -> line.size() == lines.getFirst().size());
        return lines;
    }
}
