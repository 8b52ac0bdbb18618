package org.jazari.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Runs axe on a page, by the rules of WCAG 2.2 A and AA and axe's best practices. */
final class Accessibility {
    private static final String AXE = load();
    private static final String RUN = """
            async () => {
              const result = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations']
              });
              const found = result.violations.flatMap(v =>
                v.nodes.slice(0, 3).map(n => v.id + ' at ' + n.target.join(' ') + ': ' + n.html.slice(0, 160)));
              const root = document.scrollingElement;
              if (root.scrollWidth > root.clientWidth) {
                found.push('wider than the window by ' + (root.scrollWidth - root.clientWidth) + ' px');
              }
              return found;
            }
            """;

    private Accessibility() {}

    /** What is wrong with the page at its present width; empty when nothing is. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String load() {
        try (InputStream in = Objects.requireNonNull(
                Accessibility.class.getResourceAsStream("/axe.min.js"), "axe.min.js is not on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
