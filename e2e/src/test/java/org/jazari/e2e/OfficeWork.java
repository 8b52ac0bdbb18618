package org.jazari.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Work behind the sign-in: accounts and their passwords, and a check of each page on the way, on a wide screen and on a small phone. */
abstract class OfficeWork extends BrowserTest {
    static final String ADMINISTRATOR = "admin";
    static final int DESKTOP_PIXELS = 1280;
    private static final int PHONE_PIXELS = 360;
    private static final String CHOSEN = "neuf cigognes à Chellah";

    /** What the administrator chose last, in whichever class came first; none while the one-time password holds. */
    private static @Nullable String administratorsChoice;

    private final List<String> violations = new ArrayList<>();

    @BeforeEach
    void forgetTheOtherLanguages() {
        violations.clear();
    }

    /** What was found wrong with the pages since the test began. */
    List<String> violations() {
        return violations;
    }

    String administratorsPassword() {
        return administratorsChoice == null ? platform.oneTimePassword() : administratorsChoice;
    }

    /** Fills in the administrator's own page of the password. */
    void administratorChooses(Page page, String password) {
        changePassword(page, administratorsPassword(), password, password);
        administratorsChoice = password;
    }

    /** Signs the administrator in, with a password that is theirs. */
    void administrate(Page page, String site) {
        visit(page, site + "/sign-in");
        boolean first = administratorsChoice == null;
        signIn(page, ADMINISTRATOR, administratorsPassword());
        if (first) {
            administratorChooses(page, CHOSEN);
        }
    }

    static void signIn(Page page, String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        leads(page, page.locator("main form button[type=submit]")::click);
    }

    static void changePassword(Page page, String current, String chosen, String repeated) {
        page.locator("#current").fill(current);
        page.locator("#chosen").evaluate("input => input.removeAttribute('minlength')");
        page.locator("#chosen").fill(chosen);
        page.locator("#repeated").fill(repeated);
        leads(page, page.locator("form[action$='/account/password'] button")::click);
    }

    /** Somebody who got an account of the administrator and has chosen a password: their first page. */
    Page newcomer(BrowserContext desk, Page administrator, String site, String username, String... roles) {
        String oneTimePassword = createAccount(administrator, site, username, roles);
        Page page = desk.newPage();
        page.navigate(platform.url(site + "/sign-in"));
        signIn(page, username, oneTimePassword);
        changePassword(page, oneTimePassword, CHOSEN + username, CHOSEN + username);
        return page;
    }

    private String createAccount(Page page, String site, String username, String... roles) {
        page.navigate(platform.url(site + "/administration/accounts"));
        Locator form = page.locator("form[action$='/administration/accounts']");
        form.locator("#username").fill(username);
        form.locator("#display-name").fill("Chargée " + username);
        for (String role : roles) {
            form.locator("input[value='" + role + "']").check();
        }
        leads(page, form.locator("button")::click);
        check(page, "account created");
        return page.locator("[role=status] code").textContent().strip();
    }

    /** Does what opens a page, the same one again maybe, and waits for it. */
    @SuppressWarnings("deprecation") // what is to be used instead wants to know the address beforehand
    static void leads(Page page, Runnable step) {
        page.waitForNavigation(step);
    }

    void visit(Page page, String path) {
        page.navigate(platform.url(path));
        check(page, path);
    }

    void check(Page page, String what) {
        for (int width : new int[] {PHONE_PIXELS, DESKTOP_PIXELS}) {
            page.setViewportSize(width, 900);
            keepPicture(page, what + " " + width);
            Accessibility.violations(page)
                    .forEach(found -> violations.add(what + " (" + page.url() + ") at " + width + " px: " + found));
        }
    }

    /** Pictures for people to look at, in the folder that {@code -Djazari.pictures} names; none without it. */
    private static void keepPicture(Page page, String what) {
        String folder = System.getProperty("jazari.pictures");
        if (folder != null) {
            String name = what + " " + page.url().replaceFirst("^.*?//[^/]*/(..).*", "$1");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name.replaceAll("[^A-Za-z0-9]+", "-") + ".png"))
                    .setFullPage(true));
        }
    }
}
