package org.jazari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each route of the platform needs a role, or its controller stands on the list of those that everybody may read. */
@PlatformTest
@Import(TestPeople.class)
class RoutesTest {
    /** Controllers, or packages of controllers, whose reading routes are meant for everybody. */
    private static final List<String> PUBLIC = List.of(
            "org.jazari.strategy.observatory.",
            "org.jazari.strategy.api.",
            "org.jazari.strategy.opendata.",
            "org.jazari.strategy.compare.",
            "org.jazari.strategy.office.folder.FolderApi", // the strategy in force, as open data
            "org.jazari.strategy.evidence.figure.",
            "org.jazari.trust.register.",
            "org.jazari.trust.explain.",
            "org.jazari.trust.exchange.",
            "org.jazari.trust.elsewhere.Elsewhere",
            "org.jazari.kernel.web.",
            "org.jazari.kernel.ledger.",
            "org.jazari.kernel.identity.SignInPages",
            "org.springdoc.");

    /** What everybody may send. */
    private static final Set<String> PUBLIC_CHANGES = Set.of(
            "POST /fr/sign-in",
            "POST /fr/register/1/contest",
            "POST /fr/register/receipt",
            "POST /fr/register/receipt/erase",
            "POST /fr/explain/1");

    /** What everybody who is signed in may do, whatever the role. */
    private static final List<String> OF_EVERY_ACCOUNT = List.of("/fr/account", "/fr/sign-out", "/fr/sign-in");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping mappings;

    @Autowired
    TestPeople people;

    @TestFactory
    Stream<DynamicTest> eachRouteIsOpenOnPurpose() {
        Browser anybody = new Browser(port);
        Browser withoutRole = people.signedIn(port, people.with());
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(entry ->
                        routes(entry.getKey(), entry.getValue().getBeanType().getName()))
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    if (route.reads()) {
                        readingIsForEverybodyOrRefused(route, anybody);
                    } else {
                        changingIsRefused(route, anybody, withoutRole);
                    }
                }));
    }

    private static void readingIsForEverybodyOrRefused(Route route, Browser anybody) {
        if (PUBLIC.stream().noneMatch(route.controller()::startsWith)) {
            assertRefused(route, anybody.get(route.path()));
        }
    }

    private static void changingIsRefused(Route route, Browser anybody, Browser withoutRole) {
        if (PUBLIC_CHANGES.contains(route.method() + " " + route.path())) {
            return;
        }
        assertRefused(route, send(route, anybody, "/fr/sign-in"));
        if (OF_EVERY_ACCOUNT.stream().noneMatch(route.path()::startsWith)) {
            assertThat(send(route, withoutRole, "/fr/account").statusCode()).isEqualTo(403);
        }
    }

    private static void assertRefused(Route route, HttpResponse<String> answer) {
        if (route.path().startsWith("/api/")) {
            assertThat(answer.statusCode()).isEqualTo(401);
        } else {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
        }
    }

    /** Sends a request with a form token that is in order. */
    private static HttpResponse<String> send(Route route, Browser browser, String pageWithForm) {
        String token = Browser.token(browser.get(pageWithForm).body()).orElseThrow();
        return browser.send(HttpRequest.newBuilder(browser.address(route.path()))
                .header("X-XSRF-TOKEN", token)
                .method(route.method(), HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static Stream<Route> routes(RequestMappingInfo mapping, String controller) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{(language|lang)(:[^}]*)?}", "fr")
                        .replaceAll("\\{[^}]*}", "1")
                        .replace("**", "1"))
                .filter(path -> !path.equals("/error"))
                .flatMap(path -> (methods.isEmpty()
                                ? Stream.of(RequestMethod.GET, RequestMethod.POST)
                                : methods.stream())
                        .map(method -> new Route(method.name(), path, controller)));
    }

    private record Route(String method, String path, String controller) {
        boolean reads() {
            return method.equals("GET") || method.equals("HEAD");
        }
    }
}
