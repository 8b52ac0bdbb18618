package org.jazari.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.StrategyFiles;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Follows every link of the site, in every language, with the strategy that the platform ships. */
@PlatformTest
class PagesTest {
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");
    private static final int SHORTEST_SENTENCE = 12;

    /** A form that everybody may send carries a token, and its page the token's cookie. */
    private static final List<String> PAGES_WITH_FORMS = List.of("/sign-in", "/register/receipt", "/explain/");

    @LocalServerPort
    int port;

    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Document> pages = new HashMap<>();
    private final Set<String> problems = new LinkedHashSet<>();

    @Test
    void everyPageThatALinkLeadsToIsWhole() {
        Browser browser = new Browser(port);
        for (Language language : Language.values()) {
            visit("/" + language.tag() + "/");
        }
        visit("/");
        visit("/api");
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            HttpResponse<String> answer = browser.get(path);
            headers(path, answer);
            if (answer.statusCode() == 303) {
                visit(resolve(path, answer.headers().firstValue("Location").orElse("/missing")));
            } else if (answer.statusCode() != 200) {
                problems.add(path + " answers " + answer.statusCode());
            } else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                page(path, answer.body());
            } else if (answer.body().isEmpty()) {
                problems.add(path + " is empty");
            }
        }
        anchors();

        assertThat(pages).hasSizeGreaterThan(800);
        assertThat(problems).isEmpty();
    }

    private void page(String path, String body) {
        Document page = Jsoup.parse(body);
        pages.put(path, page);
        String language = path.split("/", -1)[1];
        PageChecks.problems(page, language).forEach(problem -> problems.add(path + ": " + problem));
        foreignWords(path, page, language);
        for (Element element : page.select("[href], [src]")) {
            visit(resolve(path, element.attr(element.hasAttr("href") ? "href" : "src")));
        }
    }

    /** A sentence of the strategy that has no translation stands in an element that names its language. */
    private void foreignWords(String path, Document page, String language) {
        Set<String> foreign = Untranslated.IN.getOrDefault(language, Set.of());
        for (Element element : page.body().getAllElements()) {
            for (TextNode node : element.textNodes()) {
                String text = node.text().strip();
                if (text.length() >= SHORTEST_SENTENCE && foreign.contains(text)) {
                    Element marked = element.closest("[lang]");
                    if (marked == null || marked.attr("lang").equals(language)) {
                        problems.add(path + ": not marked as foreign: " + text);
                    }
                }
            }
        }
    }

    private void headers(String path, HttpResponse<String> answer) {
        HEADERS.forEach((name, value) -> {
            if (!answer.headers().firstValue(name).orElse("").equals(value)) {
                problems.add(path + " lacks " + name);
            }
        });
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        if (!policy.startsWith("default-src 'none'") || policy.contains("unsafe")) {
            problems.add(path + " has the policy " + policy);
        }
        if (!answer.headers().allValues("Set-Cookie").isEmpty()
                && PAGES_WITH_FORMS.stream().noneMatch(path::contains)) {
            problems.add(path + " sets a cookie");
        }
    }

    /** Links to a place in another page lead to a place that is there. */
    private void anchors() {
        pages.forEach((path, page) -> {
            for (Element link : page.select("a[href^=/]")) {
                int hash = link.attr("href").indexOf('#');
                if (hash > 0) {
                    Document target = pages.get(link.attr("href").substring(0, hash));
                    if (target != null
                            && target.getElementById(link.attr("href").substring(hash + 1)) == null) {
                        problems.add(path + ": no such place: " + link.attr("href"));
                    }
                }
            }
        });
    }

    private void visit(String path) {
        if (!path.isEmpty() && seen.add(path)) {
            waiting.add(path);
        }
    }

    /** A link's address within the site, without its anchor; empty when it leads elsewhere. */
    private static String resolve(String path, String link) {
        URI target = URI.create(path).resolve(link);
        if (target.isAbsolute() || target.getRawAuthority() != null) {
            return "";
        }
        String query = target.getRawQuery();
        return query == null ? target.getRawPath() : target.getRawPath() + "?" + query;
    }

    /** By language of the page, the strategy's texts that are only there in another. */
    private static final class Untranslated {
        static final Map<String, Set<String>> IN = new HashMap<>();

        static {
            JsonNode strategy = StrategyFiles.check(
                            SourceFiles.above("strategies").getFirst().resolve("morocco-2030"))
                    .tree()
                    .orElseThrow()
                    .document();
            for (Language language : Language.values()) {
                List<String> texts = new ArrayList<>();
                List<String> own = new ArrayList<>();
                collect(strategy, language, texts, own);
                texts.removeAll(own); // such as a name that is written alike in both
                IN.put(language.tag(), Set.copyOf(texts));
            }
        }

        private static void collect(JsonNode node, Language language, List<String> texts, List<String> own) {
            if (node.path(language.tag()).isString()) {
                own.add(node.path(language.tag()).asString());
            }
            if (node.path("fr").isString() && !node.has(language.tag())) {
                texts.add(node.path("fr").asString());
            }
            if (node.path("quote").isString() && language != Language.FR) {
                texts.add(node.path("quote").asString());
            }
            if (node.has("publisher") && language != Language.FR) {
                texts.add(node.path("title").asString());
            }
            node.forEach(below -> collect(below, language, texts, own));
        }
    }
}
