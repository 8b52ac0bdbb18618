package org.jazari.strategy.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.identity.TestStaff;
import org.jazari.kernel.language.Formats;
import org.jazari.strategy.content.TestVersions;
import org.jazari.strategyfile.ElementType;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.jazari.testing.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is said of a commitment's delay: on its page, in the cockpit and in the API; time passes only when the test says so. */
@PlatformTest
@Import({TestClock.Configuration.class, TestVersions.class, TestStaff.class})
class DeliveryPagesTest {
    private static final String SHIPPED = "master-ai-junior";
    private static int round;

    @LocalServerPort
    int port;

    @Autowired
    TestVersions test;

    @Autowired
    TestClock clock;

    @Autowired
    TestStaff staff;

    @Autowired
    JsonMapper json;

    private Browser anybody;
    private String prefix = "";

    @BeforeEach
    void visitor() {
        anybody = new Browser(port);
        prefix = "promise-" + ++round + "-";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    private void promise(String id, LocalDate due) {
        test.publish(tree -> {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.putObject("name").put("fr", "Promesse " + id);
            body.put("kind", "project").put("status", "announced").put("due", due.toString());
            return tree.with(ElementType.COMMITMENT, prefix + id, body);
        });
    }

    private void set(String id, String field, String value) {
        test.publish(tree -> tree.with(
                ElementType.COMMITMENT,
                prefix + id,
                tree.find(ElementType.COMMITMENT, prefix + id)
                        .orElseThrow()
                        .deepCopy()
                        .put(field, value)));
    }

    private JsonNode outlook(String id, String parameters) {
        JsonNode rows =
                json.readTree(anybody.get("/api/v1/outlook" + parameters).body());
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("commitment").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Document page(String language, String id) {
        return Jsoup.parse(anybody.get("/" + language + "/commitments/" + id).body());
    }

    private void assertInsufficient(String id) {
        for (String language : List.of("fr", "ar", "zgh", "en")) {
            assertThat(page(language, id).select(".standing .standing-insufficient-data"))
                    .as(language)
                    .isNotEmpty();
        }
        JsonNode row = outlook(id, "");
        assertThat(row.path("outlook").asString("")).isEqualTo("insufficient-data");
        assertThat(row.has("probabilityLate")).isFalse();
    }

    @Test
    void openCommitmentsAreJudgedByHowTheOthersWentAndEachNumberNamesThem() {
        LocalDate start = today();
        for (String id : List.of("kept", "late", "broken", "moved")) {
            promise(id, start.plusDays(100));
        }
        promise("open", start.plusDays(400));
        assertInsufficient(prefix + "open");
        assertThat(outlook(prefix + "open", "").path("announced").asString("")).isEqualTo(start.toString());
        assertThat(outlook(SHIPPED, "").path("announcedIn").asString("")).isEqualTo("les-eco-2026-01-13");
        clock.advance(Duration.ofDays(60));
        set("moved", "due", start.plusDays(300).toString());
        set("kept", "status", "delivered");
        LocalDate before = today();
        clock.advance(Duration.ofDays(90));
        set("late", "status", "delivered");

        JsonNode open = outlook(prefix + "open", "");
        assertThat(open.path("outlook").asString("")).isEqualTo("expected");
        assertThat(open.path("probabilityLate").asDouble()).isBetween(0.05, 0.95);
        assertThat(open.path("judgedBy").toString())
                .contains(prefix + "kept", prefix + "late", prefix + "broken", prefix + "moved")
                .doesNotContain(prefix + "open");
        assertThat(outlook(prefix + "late", "").path("days").asInt()).isEqualTo(50);
        assertThat(outlook(prefix + "kept", "").path("days").asInt()).isEqualTo(-40);
        JsonNode moved = outlook(prefix + "moved", "");
        assertThat(moved.path("status").asString(""))
                .as("revising does not move the yardstick")
                .isEqualTo("overdue");
        assertThat(moved.path("days").asInt()).isEqualTo(50);
        assertThat(moved.path("postponedDays").asInt()).isEqualTo(200);
        assertThat(moved.path("probabilityLate").asDouble()).isEqualTo(1);

        Document page = page("fr", prefix + "open");
        assertThat(page.select(".standing").text()).contains("Probabilité de retard", "D’après");
        assertThat(page.select(".standing details a").eachAttr("href"))
                .contains("/fr/commitments/" + prefix + "late", "/fr/commitments/" + prefix + "broken");
        assertThat(outlook(prefix + "open", "?known=" + before).path("outlook").asString(""))
                .as("what came later was not known then")
                .isEqualTo("insufficient-data");

        Browser officer = staff.signedIn(port, "officer-" + round, Role.OFFICER);
        for (String language : List.of("fr", "ar", "zgh", "en")) {
            Document cockpit =
                    Jsoup.parse(officer.get("/" + language + "/office/cockpit").body());
            assertThat(cockpit.select("#deliveries-title ~ .scroll th a").eachAttr("href"))
                    .as(language)
                    .containsSubsequence(
                            "/" + language + "/commitments/" + prefix + "broken",
                            "/" + language + "/commitments/" + prefix + "open");
        }
        assertThat(anybody.get("/api/v1/outlook?format=csv").body()).contains("probabilityLate", prefix + "moved");
        assertThat(anybody.get("/api/v1/outlook?format=xml").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsAbandonedIsNotForetold() {
        promise("left", today().plusDays(30));
        clock.advance(Duration.ofDays(1));
        set("left", "status", "abandoned");

        JsonNode row = outlook(prefix + "left", "");
        assertThat(row.path("status").asString("")).isEqualTo("abandoned");
        assertThat(row.has("outlook")).isFalse();
    }
}
