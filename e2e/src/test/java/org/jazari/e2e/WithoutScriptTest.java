package org.jazari.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A citizen on a small phone whose browser runs no script. */
class WithoutScriptTest extends BrowserTest {

    @Test
    void findsAPromiseAndItsSource() {
        try (BrowserContext visitor = visitor(360, false)) {
            Page page = open(visitor, "/fr/");
            page.locator("input[name=q]").first().fill("doctorants moniteurs");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chercher"))
                    .first()
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Doctorants-moniteurs en numérique"))
                    .first()
                    .click();

            assertThat(page.locator("h1").textContent()).contains("Doctorants-moniteurs");
            assertThat(page.locator("table").first().textContent())
                    .contains("550 doctorants-moniteurs en numérique d'ici 2027");
            assertThat(page.locator("svg.chart").count()).isEqualTo(1);

            page.locator(".quoted a").first().click();
            assertThat(page.url()).contains("/fr/sources/");
        }
    }

    @Test
    void readsTheSamePageInArabic() {
        try (BrowserContext visitor = visitor(360, false)) {
            Page page = open(visitor, "/fr/regions");
            page.locator("nav.languages a[lang=ar]").click();

            assertThat(page.url()).endsWith("/ar/regions");
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(page.locator("h1").textContent()).isEqualTo("الجهات");
        }
    }

    @Test
    void isToldWhenNothingWasKnownYet() {
        try (BrowserContext visitor = visitor(360, false)) {
            Page page = open(visitor, "/fr/indicators");
            page.locator("#known").fill("2020-01-31");
            page.locator(".known-form button").click();

            assertThat(page.locator("h1").textContent()).contains("2020-01-31");
        }
    }
}
