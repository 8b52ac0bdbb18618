package org.jazari.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The work of the office from the first password to the public page, in each language. Every page on the way is checked
 * on a wide screen and on a small phone.
 */
class OfficeTest extends OfficeWork {
    private static final List<String> LANGUAGES = List.of("fr", "ar", "zgh", "en");

    /** What an officer opens by its address alone. A new page of the office is one more line. */
    private static final List<String> PAGES = List.of(
            "/office",
            "/office/edit",
            "/office/edit/strategy",
            "/office/observations",
            "/office/observations/new",
            "/office/import",
            "/office/cockpit",
            "/office/cockpit/brief",
            "/account/reminders",
            "/account",
            "/account/password");

    @BeforeAll
    void theAdministratorChoosesAPassword() {
        try (BrowserContext visitor = visitor(DESKTOP_PIXELS, true)) {
            Page page = visitor.newPage();
            for (String language : LANGUAGES) {
                visit(page, "/" + language + "/sign-in");
            }
            visit(page, "/fr/sign-in");
            signIn(page, ADMINISTRATOR, "wrong-wrong-wrong");
            check(page, "sign-in with a wrong password");
            String password = administratorsPassword();
            signIn(page, ADMINISTRATOR, password);
            for (String language : LANGUAGES) {
                visit(page, "/" + language + "/account/password");
            }
            changePassword(page, password, "kurz", "kurz et autre");
            check(page, "password with two different ones");
            administratorChooses(page, "trois ponts sur le Bouregreg");
            assertThat(page.url()).doesNotContain("/account/password");
        }
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, health, 2019",
        "ar, agriculture, 2020",
        "zgh, education, 2021",
        "en, sporting-events, 2022",
    })
    void leadsFromAFormToThePublicPage(String language, String sector, String year) {
        String site = "/" + language;
        String officer = "officer-" + language;
        String text = "Essai du bureau " + language;
        try (BrowserContext desk = visitor(DESKTOP_PIXELS, true);
                BrowserContext other = visitor(DESKTOP_PIXELS, true);
                BrowserContext citizen = visitor(DESKTOP_PIXELS, false)) {
            Page publisher = desk.newPage();
            administrate(publisher, site);
            refuseAnAccount(publisher, site);
            Page page = newcomer(other, publisher, site, officer, "officer");

            String proposal = propose(page, site, sector, text);
            accept(publisher, proposal);
            Page publicPage = citizen.newPage();
            publicPage.navigate(platform.url(site + "/sectors/" + sector));
            assertThat(publicPage.locator("main").textContent()).contains(text);

            observe(page, site, year);
            publicPage.navigate(platform.url(site + "/indicators/doctoral-student-monitors"));
            assertThat(publicPage.locator("main").textContent()).contains("mots de " + year);
            withdraw(page, site);

            importFolder(page, site);
            evidence(page, site);
            removeWhatOthersNeed(page, site);
            everyForm(page, site);
            account(page, site);
            PAGES.forEach(path -> visit(page, site + path));

            page.navigate(platform.url(site + "/"));
            page.locator("footer.site form button").click();
            page.navigate(platform.url(site + "/office"));
            assertThat(page.url()).contains("/sign-in");

            everyPageOfAdministration(publisher, site);
        }
        assertThat(violations()).isEmpty();
    }

    private void refuseAnAccount(Page page, String site) {
        visit(page, site + "/administration/accounts");
        Locator form = page.locator("form[action$='/administration/accounts']");
        form.locator("#username").fill("é");
        form.locator("#display-name").fill("x");
        form.locator("button").click();
        check(page, "account with a wrong name");
    }

    /** Edits a sector, looks at the difference, proposes it; gives the proposal's path. */
    private String propose(Page page, String site, String sector, String text) {
        visit(page, site + "/office/edit/sectors");
        page.locator("a[href$='/office/edit/sectors/" + sector + "']").click();
        check(page, "the form of a sector");
        Locator summary = page.locator("textarea[name='summary/fr']");
        String name = page.locator("textarea[name='name/fr']").inputValue();
        page.locator("textarea[name='name/fr']").fill("");
        preview(page);
        check(page, "a form with a problem");
        assertThat(page.locator("#result").textContent()).isNotBlank();
        page.locator("textarea[name='name/fr']").fill(name);
        page.locator("button[name='@add'][value=citations]").click();
        check(page, "a form with one more item");
        page.locator("input[name$='/-']").last().check();
        summary.fill(text);
        page.locator("textarea[name='summary/" + site.substring(1) + "']").fill(text);
        preview(page);
        check(page, "the difference");
        assertThat(page.locator("ins").allTextContents().toString()).contains(text);
        page.locator("#title").fill("");
        page.locator("button[value=propose]").evaluate("button => button.formNoValidate = true");
        page.locator("button[value=propose]").click();
        check(page, "the difference without a title");
        page.locator("#title").fill("Résumé : " + text);
        page.locator("button[value=propose]").click();
        check(page, "a proposal that waits");
        assertThat(page.locator("form[action$='/accept']").count()).isZero();
        String url = page.url();
        visit(page, site + "/office");
        return url;
    }

    private static void preview(Page page) {
        page.locator("button[value=preview]").first().click();
    }

    private void accept(Page page, String proposal) {
        page.navigate(proposal);
        check(page, "a proposal to decide");
        page.locator("form[action*='/accept'] button").click();
        check(page, "an accepted proposal");
        page.locator("main a[href*='/changes/']").click();
        check(page, "the changes of a version");
    }

    private void observe(Page page, String site, String year) {
        page.navigate(platform.url(site + "/office/observations/new"));
        page.locator("#value").fill("1,5");
        page.locator("main form button").last().click();
        check(page, "an observation with problems");
        page.locator("#indicator").selectOption("doctoral-student-monitors");
        page.locator("#value").fill("11");
        page.locator("#period").fill(year);
        page.locator("#source").selectOption("les-eco-2026-01-13");
        page.locator("#quote").fill("mots de " + year);
        page.locator("main form button").last().click();
        visit(page, site + "/office/observations");
        own(page, site).locator("a[href*='replaces=']").click();
        check(page, "an observation to correct");
    }

    private void withdraw(Page page, String site) {
        page.navigate(platform.url(site + "/office/observations"));
        own(page, site).locator("a[href$='/withdraw']").click();
        check(page, "an observation to withdraw");
        page.locator("#reason").fill("Essai");
        page.locator("main form button").last().click();
        assertThat(page.url()).contains(site + "/office/observations#");
        assertThat(own(page, site).count()).isZero();
    }

    /** The row of the observation that this language's officer recorded. */
    private static Locator own(Page page, String site) {
        return page.locator("main tr").filter(new Locator.FilterOptions().setHasText("officer-" + site.substring(1)));
    }

    private void importFolder(Page page, String site) {
        page.navigate(platform.url(site + "/office/import"));
        page.locator("#files")
                .setInputFiles(new FilePayload(
                        "axes.yaml", "application/yaml", "axes: [{id: X}]".getBytes(StandardCharsets.UTF_8)));
        page.locator("#title").fill("Un dossier incomplet");
        page.locator("main form button").click();
        check(page, "a folder with problems");
        assertThat(page.locator("#result li").count()).isPositive();
    }

    /** A pasted text, its figure refused and accepted, the contradictions, and what the public sees of it. */
    private void evidence(Page page, String site) {
        visit(page, site + "/office/evidence");
        String html =
                "<html lang=fr><title>Page</title><nav><a href=/a>Menu</a></nav><h1>Page</h1><p>Le pays compte 61 centres en 2024, "
                        + site + ".</p></html>";
        page.locator("#files")
                .setInputFiles(new FilePayload("page.html", "text/html", html.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action$='/files'] button").click();
        check(page, "a document that was a page");
        assertThat(page.locator("mark").allTextContents()).contains("61");
        visit(page, site + "/office/evidence");
        page.locator("#title").fill("Bilan " + site.substring(1));
        page.locator("#text")
                .fill("Le plan " + site.substring(1)
                        + " formera 4.200 agents d'ici 2027.\n\nLe parc de Figuig a 7 MW en 2026. "
                        + "Le parc de Figuig a 9 MW en 2026.");
        page.locator("form[action$='/text'] button").click();
        check(page, "a document");
        visit(page, site + "/office/evidence/inbox");
        leads(page, page.locator("a[data-item]").first()::click);
        check(page, "a figure that waits");
        page.keyboard().press("e");
        page.locator("#value").fill("4,2");
        leads(page, page.locator("button[value=accept]")::click);
        check(page, "a figure with a problem");
        page.locator("#value").fill("4200");
        leads(page, page.locator("button[value=accept]")::click);
        check(page, "after a figure");
        page.navigate(platform.url(site + "/office/evidence/inbox"));
        leads(page, page.locator("a[data-item]").first()::click);
        leads(page, () -> page.keyboard().press("r"));
        visit(page, site + "/office/evidence/contradictions");
        assertThat(page.locator(".finding").count()).isPositive();
        visit(page, site + "/evidence");
        page.locator("main h2 a").first().click();
        check(page, "the proof of a figure");
    }

    private void removeWhatOthersNeed(Page page, String site) {
        page.navigate(platform.url(site + "/office/edit/units/percent"));
        page.locator("button[value=remove]").click();
        check(page, "an element that others need");
    }

    /**
     * The form of one element of a type, and the empty one: a quarter of the types in each language, and all of them with
     * {@code -Djazari.everyPage=1000}.
     */
    private void everyForm(Page page, String site) {
        List<String> types = types(page, site);
        int step = Integer.getInteger("jazari.everyPage", 2) >= types.size() ? 1 : LANGUAGES.size();
        int begin = step == 1 ? 0 : LANGUAGES.indexOf(site.substring(1));
        for (int i = begin; i < types.size(); i += step) {
            String type = types.get(i);
            visit(page, type);
            visit(page, type.replace("/edit/", "/new/"));
            page.navigate(platform.url(type));
            String first = page.locator("ul.office-elements a").first().getAttribute("href");
            visit(page, first);
        }
    }

    private List<String> types(Page page, String site) {
        page.navigate(platform.url(site + "/office/edit"));
        return page.locator("ul.office-types a").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> !href.endsWith("/strategy"))
                .toList();
    }

    private void account(Page page, String site) {
        page.navigate(platform.url(site + "/account"));
        page.locator("form[action$='/account/tokens'] button").evaluate("button => button.form.noValidate = true");
        page.locator("form[action$='/account/tokens'] button").click();
        check(page, "a token without a name");
        page.locator("#token-name").fill("Tableur");
        page.locator("form[action$='/account/tokens'] input[value=officer]").check();
        page.locator("form[action$='/account/tokens'] button").click();
        check(page, "a new token");
    }

    private void everyPageOfAdministration(Page page, String site) {
        visit(page, site + "/administration/accounts");
        visit(
                page,
                page.locator("main table a")
                        .filter(new Locator.FilterOptions().setHasText("officer-" + site.substring(1)))
                        .getAttribute("href"));
        page.locator("form[action$='/reset-password'] button").click();
        check(page, "a password given anew");
        visit(page, site + "/account");
        visit(page, site + "/office/nothing-here");
    }
}
