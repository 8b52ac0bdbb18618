package org.jazari.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jazari.strategy.content.TestVersions;
import org.jazari.strategyfile.ElementType;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the public may read can be read as it was known on a date: every page and every call of the API. */
@PlatformTest
@Import(TestVersions.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownEverywhereTest {
    private static final String LATER = "Zellige";

    /** Where a date does not apply, and why. */
    private static final Map<String, String> WITHOUT = Map.of(
            "/api", "describes the API of this program",
            "/api.yaml", "describes the API of this program",
            "/api/swagger-config", "describes the API of this program",
            "/api/v1/schema", "is the form of a strategy, not what one says",
            "/fr/sign-in", "says nothing about the strategy",
            "/ledger/checkpoint", "is the log itself, which has its own versions",
            "/ledger/checkpoint.cosigned", "is the log itself, which has its own versions",
            "/ledger/tile/agriculture", "is the log itself, which has its own versions",
            "/ledger/jazari-verify.jar", "is a program",
            "/ledger/policy", "says whom to trust today");

    /** These take two dates of their own: from and to. */
    private static final List<String> OF_TWO_DATES = List.of("/fr/compare", "/api/v1/compare");

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    TestVersions test;

    @Autowired
    JsonMapper json;

    private Browser anybody;
    private String first;
    private String fact;
    private List<String> addresses;

    @BeforeAll
    void publishALaterVersion() {
        anybody = new Browser(port);
        JsonNode version = json.readTree(anybody.get("/api/v1/versions").body()).get(0);
        first = Instant.parse(version.path("acceptedAt").asString())
                .plus(1, ChronoUnit.MICROS)
                .toString();
        test.publish(tree -> TestVersions.renamed(tree, ElementType.SECTOR, "agriculture", LATER + " numérique"));
        fact = json.readTree(anybody.get("/api/v1/versions").body())
                .get(0)
                .path("fact")
                .asString();
        addresses = addresses();
    }

    /** The address of each route that answers the public, with things that exist. */
    private List<String> addresses() {
        TreeSet<String> found = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(route -> {
                var methods = route.getMethodsCondition().getMethods();
                if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                    route.getPatternValues().forEach(pattern -> found.add(address(pattern)));
                }
            });
        }
        List<String> open = new ArrayList<>();
        for (String address : found) {
            HttpResponse<String> answer = anybody.get(address);
            boolean signIn = answer.statusCode() == 401
                    || answer.headers().firstValue("Location").orElse("").contains("/sign-in");
            if (!signIn && !address.equals("/error") && !WITHOUT.containsKey(address.split("\\?", -1)[0])) {
                open.add(address);
            }
        }
        return open;
    }

    private String address(String pattern) {
        String path = pattern.replaceAll("\\{language(:[^}]*)?}", "fr")
                .replaceAll("\\{(dataSet|plural|type)(:[^}]*)?}", "sectors")
                .replaceAll("\\{number(:(?:[^{}]|\\{[^}]*})*)?}", "2")
                .replaceAll("\\{factId}", fact);
        path = path.contains("/facts/") ? path.replaceAll("\\{id}", fact) : path.replaceAll("\\{[^}]*}", "agriculture");
        return path.contains("search") ? path + "?q=" + LATER : path;
    }

    private static String with(String address, String known) {
        return address + (address.contains("?") ? "&" : "?") + "known=" + known;
    }

    @Test
    void nothingThatWasLearntLaterIsShown() {
        List<String> wrong = new ArrayList<>();
        int shown = 0;
        for (String address : addresses) {
            if (OF_TWO_DATES.stream().anyMatch(address::startsWith)) {
                continue;
            }
            shown += later(anybody.get(address)) ? 1 : 0;
            HttpResponse<String> then = anybody.get(with(address, first));
            if (later(then) && !then.body().contains("value=\"" + LATER)) {
                wrong.add(address + " shows what was learnt later");
            }
            if (then.statusCode() >= 500) {
                wrong.add(address + " answers " + then.statusCode());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(shown).as("addresses that show the later version today").isGreaterThan(8);
        assertThat(addresses).hasSizeGreaterThan(25);
    }

    private boolean later(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && (answer.body().contains(LATER) || answer.body().contains(fact));
    }

    @Test
    void whatIsNoDateIsRefused() {
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            if (OF_TWO_DATES.stream().noneMatch(address::startsWith)
                    && anybody.get(with(address, "31/01/2026")).statusCode() != 400) {
                wrong.add(address);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void redirectionsKeepTheDate() {
        for (String address : List.of("/", "/id/sectors/agriculture")) {
            HttpResponse<String> answer = anybody.get(address + "?known=" + first);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("known=");
        }
    }

    @Test
    void everyCallOfTheDescriptionNamesTheParameter() {
        JsonNode paths = json.readTree(anybody.get("/api").body()).path("paths");
        List<String> without = new ArrayList<>();
        paths.properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            boolean known = get.path("parameters")
                    .valueStream()
                    .anyMatch(parameter -> parameter.path("name").asString().equals("known")
                            || (parameter.path("name").asString().equals("from")
                                    && path.getKey().startsWith("/api/v1/compare")));
            boolean open =
                    anybody.get(path.getKey().replace("{", "").replace("}", "")).statusCode() != 401;
            if (!get.isMissingNode() && open && !known && !WITHOUT.containsKey(path.getKey())) {
                without.add(path.getKey());
            }
        });

        assertThat(without).isEmpty();
    }
}
