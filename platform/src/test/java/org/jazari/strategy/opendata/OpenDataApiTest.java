package org.jazari.strategy.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats of official statistics say what the API says, keep to their schemas and are read by other people's tools. */
@PlatformTest
class OpenDataApiTest {
    private static final String STATISTICS = "/api/v1/statistics";

    /** Other people's schemas: see the README; absent on a machine that has the project alone. */
    private static final Path SCHEMAS =
            Path.of(System.getProperty("jazari.shared", "../../shared")).resolve("data/strategy");

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    private String get(String path) {
        var answer = new Browser(port).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String path) {
        return json.readTree(get(path));
    }

    private Document xml(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(get(path))));
    }

    /** Values by indicator, kind and time. */
    private Map<String, String> csvValues() {
        Map<String, String> values = new TreeMap<>();
        get(STATISTICS + "?format=csv").lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            values.put(cells[3] + " " + cells[4] + " " + cells[5], cells[6]);
        });
        return values;
    }

    @Test
    void everyRecordedValueAndEveryDatedPromiseIsInTheTable() {
        Map<String, String> values = csvValues();
        for (JsonNode observation : json("/api/v1/observations")) {
            assertThat(values.keySet())
                    .anyMatch(
                            key -> key.startsWith(observation.path("indicator").asString() + " OBSERVED "));
        }
        for (JsonNode figure : json("/api/v1/figures")) {
            if (figure.path("kind").asString().equals("target") && figure.has("due")) {
                assertThat(values)
                        .containsEntry(
                                figure.path("indicator").asString() + " TARGET "
                                        + figure.path("due").asString(),
                                figure.path("value").decimalValue().toPlainString());
            }
        }
        assertThat(values).hasSizeGreaterThan(10);
    }

    @Test
    void theFormatsSayTheSame() throws Exception {
        Map<String, String> csv = csvValues();
        assertThat(jsonStatValues(json(STATISTICS + "?lang=ar"))).isEqualTo(csv);
        assertThat(sdmxJsonValues(json(STATISTICS + "?format=sdmx-json"))).isEqualTo(csv);
        Map<String, String> xml = new TreeMap<>();
        NodeList series = xml(STATISTICS + "?format=sdmx-ml").getElementsByTagName("Series");
        for (int i = 0; i < series.getLength(); i++) {
            Element one = (Element) series.item(i);
            NodeList observations = one.getElementsByTagName("Obs");
            for (int j = 0; j < observations.getLength(); j++) {
                Element observation = (Element) observations.item(j);
                xml.put(
                        one.getAttribute("INDICATOR") + " " + one.getAttribute("KIND") + " "
                                + observation.getAttribute("TIME_PERIOD"),
                        observation.getAttribute("OBS_VALUE"));
            }
        }
        assertThat(xml).isEqualTo(csv);
    }

    private static Map<String, String> jsonStatValues(JsonNode dataset) {
        List<List<String>> categories = new ArrayList<>();
        for (JsonNode id : dataset.path("id")) {
            categories.add(dataset.path("dimension")
                    .path(id.asString())
                    .path("category")
                    .path("index")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList());
        }
        Map<String, String> values = new TreeMap<>();
        dataset.path("value").properties().forEach(entry -> {
            int place = Integer.parseInt(entry.getKey());
            int times = categories.get(2).size();
            int kinds = categories.get(1).size();
            values.put(
                    categories.get(0).get(place / times / kinds) + " "
                            + categories.get(1).get(place / times % kinds) + " "
                            + categories.get(2).get(place % times),
                    entry.getValue().decimalValue().toPlainString());
        });
        return values;
    }

    private static Map<String, String> sdmxJsonValues(JsonNode message) {
        JsonNode dimensions = message.path("data").path("structures").get(0).path("dimensions");
        Map<String, String> values = new TreeMap<>();
        message.path("data").path("dataSets").get(0).path("series").properties().forEach(series -> {
            String[] key = series.getKey().split(":", 2);
            String indicator = code(dimensions.path("series").get(0), key[0], "id");
            String kind = code(dimensions.path("series").get(1), key[1], "id");
            series.getValue()
                    .path("observations")
                    .properties()
                    .forEach(observation -> values.put(
                            indicator + " " + kind + " "
                                    + code(dimensions.path("observation").get(0), observation.getKey(), "value"),
                            observation.getValue().get(0).decimalValue().toPlainString()));
        });
        return values;
    }

    private static String code(JsonNode dimension, String index, String field) {
        return dimension.path("values").get(Integer.parseInt(index)).path(field).asString();
    }

    @Test
    void sdmxJsonKeepsToItsSchemas() throws Exception {
        assumeThat(SCHEMAS).as("the schemas of SDMX").exists();
        for (Map.Entry<String, String> message : Map.of(
                        "data", STATISTICS + "?format=sdmx-json", "structure", STATISTICS + "/structure")
                .entrySet()) {
            // A list of one type stops the validator, which wants several or a name.
            String schema = Files.readString(
                            SCHEMAS.resolve("sdmx-json/sdmx-json-" + message.getKey() + "-schema.json"))
                    .replaceAll("\"type\"\\s*:\\s*\\[\\s*\"integer\"\\s*\\]", "\"type\":\"integer\"");
            assertThat(SchemaRegistry.withDefaultDialect(
                                    SpecificationVersion.DRAFT_2019_09,
                                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()))
                            .getSchema(schema, InputFormat.JSON)
                            .validate(get(message.getValue()), InputFormat.JSON))
                    .as(message.getKey())
                    .isEmpty();
        }
    }

    /** The schema of the data message itself would have to be made from our structure; its values are compared above. */
    @Test
    void theSdmxMlStructureKeepsToItsSchema() throws Exception {
        assumeThat(SCHEMAS).as("the schemas of SDMX").exists();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMAS.resolve("sdmx-ml/SDMXMessage.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(get(STATISTICS + "/structure?format=sdmx-ml"))));
    }

    @Test
    void theToolkitOfJsonStatReadsOurs(@TempDir Path folder) throws Exception {
        Path toolkit =
                Path.of("vendor/node_modules/jsonstat-toolkit/import.mjs").toAbsolutePath();
        assumeThat(toolkit).as("jsonstat-toolkit, fetched where npm is").exists();
        Path file = Files.writeString(folder.resolve("statistics.json"), get(STATISTICS));
        Path script = folder.resolve("read.mjs");
        try (var resource = OpenDataApiTest.class.getResourceAsStream("read.mjs")) {
            Files.write(script, java.util.Objects.requireNonNull(resource).readAllBytes());
        }
        Process node = new ProcessBuilder("node", script.toString(), toolkit.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(said).isZero();
        JsonNode read = json.readTree(said);
        Map<String, String> values = new TreeMap<>();
        read.path("rows")
                .forEach(row -> values.put(
                        row.path("indicator").asString() + " "
                                + row.path("kind").asString() + " "
                                + row.path("time").asString(),
                        row.path("value").decimalValue().toPlainString()));
        assertThat(read.path("class").asString()).isEqualTo("dataset");
        assertThat(values).isEqualTo(csvValues());
    }

    @Test
    void theFeedNamesEachChangeByItsFact() throws Exception {
        for (String language : List.of("fr", "ar", "zgh", "en")) {
            Document feed = xml("/" + language + "/changes.atom");
            NodeList ids = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "id");
            assertThat(ids.getLength()).isGreaterThan(2);
            for (int i = 1; i < Math.min(6, ids.getLength()); i++) {
                String fact = ids.item(i).getTextContent().replace("urn:uuid:", "");
                assertThat(json("/api/v1/facts/" + fact)
                                .path("statement")
                                .path("id")
                                .asString())
                        .isEqualTo(fact);
            }
            NodeList links = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
            get(((Element) links.item(links.getLength() - 1)).getAttribute("href"));
        }
        assertThat(get("/fr/indicators/ai-readiness-rank.atom"))
                .contains("2025")
                .doesNotContain("youth");
    }

    @Test
    void everyAddressOfTheCatalogueAnswers() {
        JsonNode datasets = json("/api/v1/catalogue").path("dcat:dataset");
        assertThat(datasets.size()).isGreaterThan(20);
        for (JsonNode dataset : datasets) {
            for (JsonNode distribution : dataset.path("dcat:distribution")) {
                get(distribution.path("dcat:downloadURL").path("@id").asString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?format=xls", "?lang=de", "/structure?format=csv", "?known=yesterday"})
    void whatIsUnknownIsRefused(String wrong) {
        assertThat(new Browser(port).get(STATISTICS + wrong).statusCode()).isEqualTo(400);
    }
}
