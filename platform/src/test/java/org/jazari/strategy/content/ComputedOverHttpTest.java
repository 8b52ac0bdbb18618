package org.jazari.strategy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyTree;
import org.jazari.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a formula gives, wherever the public meets it: the page, the API, CSV and the table of statistics. */
@StrategyModuleTest
class ComputedOverHttpTest {
    private static final String ID = "monitors-and-talents";
    private static final String FORMULA = "doctoral-student-monitors + talents-trained";

    @LocalServerPort
    int port;

    @Autowired
    TestVersions test;

    @Autowired
    JsonMapper json;

    private Browser anybody;

    @BeforeEach
    void publish() {
        anybody = new Browser(port);
        test.publish(ComputedOverHttpTest::withFormula);
    }

    private static StrategyTree withFormula(StrategyTree tree) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("name").put("fr", "Moniteurs et talents formés");
        body.put("unit", "people").put("direction", "up").put("kind", "stock").put("formula", FORMULA);
        return tree.with(ElementType.INDICATOR, ID, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "zgh", "en"})
    void thePageNamesTheFormulaAndEveryValueItIsMadeOf(String language) {
        String page = anybody.get("/" + language + "/indicators/" + ID).body();

        assertThat(page).contains(FORMULA).contains("id=\"computed\"");
        for (JsonNode from : only(json("/api/v1/computed"), ID).path("from")) {
            assertThat(page).contains("/" + language + "/facts/" + from.asString());
        }
    }

    /** 150 + 2500, both of the year 2025. */
    @Test
    void theApiGivesTheValueWithItsObservations() {
        JsonNode row = only(json("/api/v1/computed"), ID);

        assertThat(row.path("period").asString()).isEqualTo("2025");
        assertThat(row.path("value").decimalValue()).isEqualByComparingTo("2650");
        assertThat(row.path("formula").asString()).isEqualTo(FORMULA);
        assertThat(row.path("from").valueStream().map(fact -> json("/api/v1/facts/" + fact.asString())))
                .hasSize(2)
                .allMatch(fact -> fact.toString().contains("\"2025\""));
    }

    @Test
    void csvHasOneLineForEachValue() {
        var answer = anybody.get("/api/v1/computed?format=csv");
        List<String> lines = answer.body().lines().toList();

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(lines.getFirst()).isEqualTo("indicator,period,value,approximate,formula,from");
        assertThat(lines).anyMatch(line -> line.startsWith(ID + ",2025,2650,false," + FORMULA + ","));
    }

    @Test
    void theTableOfStatisticsHasACellOfItsOwnKind() {
        JsonNode cube = json("/api/v1/statistics");
        JsonNode value = cube.path("value")
                .path(Integer.toString((place(cube, 0, ID) * size(cube, 1) + place(cube, 1, "COMPUTED")) * size(cube, 2)
                        + place(cube, 2, "2025")));

        assertThat(value.decimalValue()).isEqualByComparingTo("2650");
    }

    @Test
    void beforeTheFormulaWasKnownThereIsNoValue() {
        String first = json("/api/v1/versions")
                .valueStream()
                .toList()
                .getLast()
                .path("acceptedAt")
                .asString();

        assertThat(anybody.get("/api/v1/computed?known=" + first).body()).isEqualTo("[]");
        assertThat(anybody.get("/fr/indicators/" + ID + "?known=" + first).statusCode())
                .isEqualTo(404);
    }

    private static int place(JsonNode cube, int dimension, String code) {
        JsonNode index = cube.path("dimension")
                .path(cube.path("id").get(dimension).asString())
                .path("category")
                .path("index");
        return index.valueStream().map(JsonNode::asString).toList().indexOf(code);
    }

    private static int size(JsonNode cube, int dimension) {
        return cube.path("size").get(dimension).asInt();
    }

    private static JsonNode only(JsonNode rows, String indicator) {
        List<JsonNode> found = rows.valueStream()
                .filter(row -> row.path("indicator").asString().equals(indicator))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private JsonNode json(String path) {
        var answer = anybody.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
