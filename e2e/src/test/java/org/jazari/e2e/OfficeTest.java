package org.jazari.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The administrator's first day: one-time password, a changed text, a second version; without script, then with axe. */
class OfficeTest extends BrowserTest {
    private static final String PASSWORD = "un bon mot de passe de 2030";
    private static final List<String> PAGES = List.of(
            "/office",
            "/office/edit",
            "/office/edit/indicators",
            "/office/edit/indicators/job-opportunities",
            "/office/edit/strategy",
            "/office/new/conventions",
            "/office/import",
            "/office/observations",
            "/account",
            "/account/password",
            "/administration/accounts");

    @Test
    void changesTheStrategy() {
        try (BrowserContext officer = visitor(1280, false)) {
            Page page = open(officer, "/fr/sign-in");
            signIn(page);

            page.navigate(platform.url("/fr/office/edit/indicators/job-opportunities"));
            page.locator("[name='name/fr']").fill("Emplois attendus");
            page.locator("button[value=preview]").first().click();
            assertThat(page.locator("main").textContent()).contains("Emplois attendus");

            page.locator("input[name=title]").fill("Un nom plus court");
            page.locator("button[value=propose]").click();
            page.locator("form[action*='/accept'] button").click();

            page.navigate(platform.url("/fr/indicators/job-opportunities"));
            assertThat(page.locator("h1").textContent()).contains("Emplois attendus");
            page.navigate(platform.url("/fr/changes"));
            assertThat(page.locator("tbody tr").first().textContent()).contains("Un nom plus court");

            assertThat(violations(page)).isEmpty();
        }
    }

    private List<String> violations(Page page) {
        List<String> violations = new ArrayList<>();
        try (BrowserContext script = visitor(1280, true)) {
            script.addCookies(page.context().cookies().stream()
                    .map(cookie -> cookie.setUrl(null))
                    .toList());
            Page open = script.newPage();
            for (String language : List.of("fr", "ar", "zgh", "en")) {
                for (String path : PAGES) {
                    open.setViewportSize(1280, 900);
                    int status =
                            open.navigate(platform.url("/" + language + path)).status();
                    if (status != 200) {
                        violations.add(language + path + " answers " + status);
                    }
                    for (int width : new int[] {1280, 360}) {
                        open.setViewportSize(width, 900);
                        Accessibility.violations(open)
                                .forEach(found -> violations.add(language + path + " at " + width + " px: " + found));
                    }
                }
            }
        }
        return violations;
    }

    private void signIn(Page page) {
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(platform.oneTimePassword());
        page.locator("main button[type=submit]").click();
        page.locator("#current").fill(platform.oneTimePassword());
        page.locator("#chosen").fill(PASSWORD);
        page.locator("#repeated").fill(PASSWORD);
        page.locator("main form button[type=submit]").first().click();
    }
}
