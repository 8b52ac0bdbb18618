package org.jazari.strategy.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jazari.kernel.language.Formats;
import org.jazari.strategy.content.StrategyModuleTest;
import org.jazari.strategy.content.TestVersions;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyTree;
import org.jazari.testing.Browser;
import org.jazari.testing.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two dates beside each other, over HTTP: what was known on each, and what became of it between. */
@StrategyModuleTest
@Import(TestClock.Configuration.class)
class CompareTest {
    private static final String INDICATOR = "doctoral-student-monitors";
    private static final Duration APART = Duration.ofDays(10);

    @LocalServerPort
    int port;

    @Autowired
    TestVersions test;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private Browser anybody;
    private LocalDate before;
    private LocalDate between;
    private LocalDate after;
    private int number;
    private static int round = 300;
    private String firstValue = "";
    private String secondValue = "";

    /** Two versions, ten days apart, in each of which something was added, changed, withdrawn and measured. */
    @BeforeEach
    void publishTwice() {
        anybody = new Browser(port);
        firstValue = Integer.toString(++round);
        secondValue = Integer.toString(++round);
        before = today();
        clock.advance(APART);
        number = test.publish(tree -> measured(tree, firstValue)
                        .with(ElementType.SECTOR, "first-" + before, sector("Premier secteur"))
                        .with(ElementType.SECTOR, "passing", sector("Secteur passager")))
                .number();
        between = today();
        clock.advance(APART);
        test.publish(tree -> TestVersions.renamed(
                        measured(tree, secondValue), ElementType.SECTOR, "first-" + before, "Premier grand secteur")
                .without(ElementType.SECTOR, "passing"));
        after = today();
        clock.advance(APART);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    private static ObjectNode sector(String name) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("order", 999);
        body.putObject("name").put("fr", name);
        return body;
    }

    /** The tree in which a source states a value of the year 2025 for the indicator. */
    private static StrategyTree measured(StrategyTree tree, String value) {
        ObjectNode body =
                tree.find(ElementType.INDICATOR, INDICATOR).orElseThrow().deepCopy();
        for (JsonNode figure : body.path("figures")) {
            if (figure.path("id").asString().equals("measured-2025")) {
                ((ObjectNode) figure).put("value", new BigDecimal(value));
                return tree.with(ElementType.INDICATOR, INDICATOR, body);
            }
        }
        ObjectNode figure = body.withArray("figures").addObject();
        figure.put("id", "measured-2025").put("kind", "observed").put("value", new BigDecimal(value));
        figure.put("period", "2025-12");
        figure.putObject("citation")
                .put("source", "les-eco-2026-01-13")
                .put("quote", "550 doctorants-moniteurs en numérique");
        return tree.with(ElementType.INDICATOR, INDICATOR, body);
    }

    private static ObjectNode promised(LocalDate due) {
        ObjectNode body = sector("Promesse").without("order");
        body.put("unit", "people").put("direction", "up").put("kind", "stock");
        ObjectNode figure = body.putArray("figures").addObject();
        figure.put("id", "target").put("kind", "target").put("value", 10).put("due", due.toString());
        figure.putObject("citation").put("source", "les-eco-2026-01-13").put("quote", "d’ici là");
        return body;
    }

    private JsonNode compare(String query) {
        var answer = anybody.get("/api/v1/compare" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static List<String> changes(JsonNode comparison) {
        return comparison
                .path("elements")
                .valueStream()
                .map(change -> change.path("change").asString() + " "
                        + change.path("type").asString() + "/"
                        + change.path("id").asString())
                .toList();
    }

    @Test
    void whatWasAddedAndWithdrawnBetweenIsNoChangeAndTheRestIs() {
        assertThat(changes(compare("?from=" + before + "&to=" + after)))
                .contains("added sector/first-" + before, "changed indicator/" + INDICATOR)
                .noneMatch(change -> change.endsWith("/passing"));
        assertThat(changes(compare("?from=" + between + "&to=" + after)))
                .contains("changed sector/first-" + before, "withdrawn sector/passing");
    }

    @Test
    void fieldsStandBesideEachOther() {
        JsonNode sector = compare("/sectors/first-" + before + "?from=" + between + "&to=" + after)
                .path("elements")
                .get(0);

        assertThat(sector.path("fields").get(0).path("field").asString()).isEqualTo("name/fr");
        assertThat(sector.path("fields").get(0).path("before").asString()).isEqualTo("Premier secteur");
        assertThat(sector.path("fields").get(0).path("after").asString()).isEqualTo("Premier grand secteur");
    }

    @Test
    void valuesAreRecordedReplacedOrPassing() {
        String one = "/indicators/" + INDICATOR;

        assertThat(compare(one + "?from=" + between + "&to=" + after)
                        .path("observations")
                        .valueStream())
                .extracting(
                        change -> change.path("change").asString(),
                        change -> change.path("observation").path("value").decimalValue(),
                        change -> change.path("replacement").path("value").decimalValue())
                .containsExactly(tuple("replaced", new BigDecimal(firstValue), new BigDecimal(secondValue)));
        assertThat(compare(one + "?from=" + before + "&to=" + between)
                        .path("observations")
                        .valueStream())
                .extracting(change -> change.path("change").asString())
                .containsAnyOf("recorded", "replaced");
    }

    /** The deadline passes without anybody recording anything: each date has its own clock. */
    @Test
    void targetsAreJudgedOnEachDateByItsOwnClock() {
        String id = "due-" + today();
        LocalDate due = today().plusDays(5);
        test.publish(tree -> tree.with(ElementType.INDICATOR, id, promised(due)));
        LocalDate promisedOn = today();
        clock.advance(APART);
        JsonNode target = compare("/indicators/" + id + "?from=" + promisedOn)
                .path("targets")
                .get(0);

        assertThat(target.path("changed").asBoolean()).isTrue();
        assertThat(target.path("now").path("status").asString()).isEqualTo("overdue");
        assertThat(target.path("then").path("status").asString()).isNotEqualTo("overdue");
        assertThat(target.path("now").path("reasons").get(0).asString()).isNotBlank();
    }

    @Test
    void oneDateComparedWithItselfSaysThatNothingChanged() {
        JsonNode same = compare("?from=" + between + "&to=" + between);

        assertThat(same.path("elements")).isEmpty();
        assertThat(same.path("observations")).isEmpty();
        assertThat(same.path("versions")).isEmpty();
        assertThat(same.path("targets").valueStream())
                .isNotEmpty()
                .noneMatch(target -> target.path("changed").asBoolean());
        assertThat(anybody.get("/fr/compare?from=" + between + "&to=" + between).body())
                .contains("Rien de ce qui était connu n’a changé");
    }

    @Test
    void withoutASecondDateItIsNowAndTheFutureIsNow() {
        assertThat(changes(compare("?from=" + between)))
                .isEqualTo(changes(compare("?from=" + between + "&to=" + after)));
        assertThat(compare("?from=" + between + "&to=2999-01-01")
                        .path("to")
                        .path("day")
                        .asString())
                .isEqualTo(today().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "zgh", "en"})
    void thePageShowsWordsThatChangedInEveryLanguage(String language) {
        Document page = page("/" + language + "/compare?from=" + between + "&to=" + after);

        assertThat(page.select("ins.ins").eachText()).contains("grand");
        assertThat(page.select("del").eachText()).contains("Secteur passager");
        assertThat(page.select("a[href='/" + language + "/sectors/passing?known=" + between + "']"))
                .hasSize(1);
        assertThat(page.select("a[href='/" + language + "/changes/" + (number + 1) + "']"))
                .hasSize(1);
        assertThat(page.select("a[hreflang=ar]").attr("href"))
                .isEqualTo("/ar/compare?from=" + between + "&to=" + after);
        assertThat(page.select("p.downloads a").eachAttr("href"))
                .contains("/api/v1/compare?from=" + between + "&to=" + after);
    }

    @Test
    void anElementLeadsToItsComparisonAndAPastStateIsTheSecondDate() {
        Document today = page("/fr/indicators/" + INDICATOR);
        assertThat(today.select("form[action='/fr/compare/indicators/" + INDICATOR + "'] input[name=from]"))
                .hasSize(1);

        Document past = page("/fr/indicators/" + INDICATOR + "?known=" + between);
        assertThat(past.select("input[name=to]").attr("value")).isEqualTo(between.toString());
        assertThat(page("/fr/compare/indicators/" + INDICATOR + "?from=" + before + "&known=" + between)
                        .select("input[name=to]")
                        .attr("value"))
                .isEqualTo(between.toString());
    }

    @Test
    void withoutAFirstDateThePageAsksForIt() {
        assertThat(page("/fr/compare").select("form.compare-form input[name=from]"))
                .hasSize(1);
        assertThat(page("/fr/compare").select("dl.counts")).isEmpty();
    }

    @Test
    void csvHasALineForEachChange() {
        var answer = anybody.get("/api/v1/compare?format=csv&from=" + between + "&to=" + after);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.body())
                .contains("element,changed,sector,first-" + before + ",name/fr,Premier secteur,Premier grand secteur")
                .contains("observation,replaced,indicator," + INDICATOR + ",2025-12," + firstValue + "," + secondValue
                        + ",")
                .contains("target,");
    }

    @ParameterizedTest
    @CsvSource({
        "'',400,compare-from,from",
        "?to=2026-01-31,400,compare-from,from",
        "?from=yesterday,400,known,from",
        "?from=2026-02-30,400,known,from",
        "?from=FIRST&to=31/01/2026,400,known,to",
        "?from=FIRST&to=2001-01-01,400,nothing-known,to",
        "?from=2001-01-01,400,nothing-known,from",
        "?from=LAST&to=FIRST,400,compare-order,from",
        "?from=2999-01-01&to=FIRST,400,compare-order,from",
        "?from=FIRST&format=xml,400,unknown-format,format",
        "/sectors/no-such-sector?from=FIRST,404,not-found,''",
        "/planets/mars?from=FIRST,404,not-found,''"
    })
    void whatCannotBeComparedIsRefusedWithReasonAndRemedy(String query, int status, String code, String field) {
        String asked = query.replace("FIRST", between.toString()).replace("LAST", after.toString());
        var answer = anybody.get("/api/v1/compare" + asked, "Accept-Language", "fr");
        JsonNode problem = json.readTree(answer.body());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("reason").asString()).isNotBlank();
        assertThat(problem.path("remedy").asString()).isNotBlank();
    }

    @Test
    void momentsAreTakenToTheMicrosecond() {
        String accepted = json.readTree(anybody.get("/api/v1/versions").body())
                .get(0)
                .path("acceptedAt")
                .asString();
        Instant moment = Instant.parse(accepted);

        assertThat(changes(compare("?from=" + moment.minus(1, ChronoUnit.MICROS) + "&to=" + moment)))
                .contains("withdrawn sector/passing");
        assertThat(changes(compare("?from=" + moment + "&to=" + moment.plusSeconds(1))))
                .isEmpty();
    }

    private Document page(String path) {
        var answer = anybody.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
