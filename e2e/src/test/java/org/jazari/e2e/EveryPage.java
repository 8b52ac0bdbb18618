package org.jazari.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public page, found by following links, in two languages, on a wide screen and on a small phone. */
abstract class EveryPage extends BrowserTest {
    private static final int PHONE_PIXELS = 360;
    private static final int DESKTOP_PIXELS = 1280;

    /** How many pages of one section are visited; {@code -Djazari.everyPage=1000} visits them all. */
    private static final int PAGES_OF_A_SECTION = Integer.getInteger("jazari.everyPage", 2);

    private final List<String> languages;

    EveryPage(String... languages) {
        this.languages = List.of(languages);
    }

    List<String> languages() {
        return languages;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasNoAccessibilityViolation(String language) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/" + language + "/"));
        List<String> violations = new ArrayList<>();
        Map<String, Integer> visited = new HashMap<>();
        try (BrowserContext visitor = visitor(DESKTOP_PIXELS, true)) {
            Page page = visitor.newPage();
            while (!open.isEmpty()) {
                String path = open.removeFirst();
                if (!seen.add(path) || visited.merge(section(path), 1, Integer::sum) > PAGES_OF_A_SECTION) {
                    continue;
                }
                visit(page, path, violations);
                open.addAll(links(page, language));
            }
        }
        assertThat(violations).isEmpty();
        assertThat(seen).hasSizeGreaterThan(150);
    }

    /** Of {@code /fr/axes/x}, {@code /fr/axes/}; of a page without others below it, the page itself. */
    private static String section(String path) {
        int last = path.lastIndexOf('/');
        return path.indexOf('/', 1) == last ? path : path.substring(0, last + 1);
    }

    private void visit(Page page, String path, List<String> violations) {
        page.setViewportSize(DESKTOP_PIXELS, 900);
        Response response = page.navigate(platform.url(path));
        if (response.status() != 200) {
            violations.add(path + " answers " + response.status());
        }
        for (int width : new int[] {DESKTOP_PIXELS, PHONE_PIXELS}) {
            page.setViewportSize(width, 900);
            Accessibility.violations(page).forEach(found -> violations.add(path + " at " + width + " px: " + found));
        }
    }

    /** The links of a page to other pages in its language, without queries and anchors; a feed is none. */
    @SuppressWarnings("unchecked")
    private static List<String> links(Page page, String language) {
        List<String> hrefs = (List<String>)
                page.evaluate(
                        "() => [...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), location.href).href)");
        return hrefs.stream()
                .map(URI::create)
                .filter(link -> "127.0.0.1".equals(link.getHost()) && link.getQuery() == null)
                .map(URI::getPath)
                .filter(path -> path.startsWith("/" + language + "/") && !path.endsWith(".atom"))
                .distinct()
                .toList();
    }
}
