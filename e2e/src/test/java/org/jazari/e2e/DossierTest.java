package org.jazari.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A dossier from its first line to its retirement, by clicks alone, in French and in Arabic: three officials, and a citizen
 * with a small phone. Every page on the way is checked on a wide screen and on a small phone; but for those of the French
 * citizen, who has no script to check them with.
 */
class DossierTest extends OfficeWork {
    private static final int SMALL_PHONE_PIXELS = 320;

    /** What people write in a language. */
    enum Words {
        FR(
                "fr",
                "Tri des demandes d’aide à la sécheresse",
                "Commune de Zagora",
                "Propose un rang à chaque demande d’aide.",
                "Un agent confirme ou change chaque rang.",
                "Les agriculteurs de la commune."),
        AR(
                "ar",
                "فرز طلبات الدعم في فترة الجفاف",
                "جماعة زاكورة",
                "يقترح ترتيبا لكل طلب دعم.",
                "يؤكد موظف كل ترتيب أو يغيره.",
                "فلاحو الجماعة.");

        private final String language;
        private final String name;
        private final String body;
        private final String decides;
        private final String human;
        private final String about;

        Words(String language, String name, String body, String decides, String human, String about) {
            this.language = language;
            this.name = name;
            this.body = body;
            this.decides = decides;
            this.human = human;
            this.about = about;
        }

        private boolean citizenHasScript() {
            return this == AR;
        }

        private String site() {
            return "/" + language;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWalkedByHand(Words words) {
        String site = words.site();
        try (BrowserContext office = visitor(DESKTOP_PIXELS, true);
                BrowserContext first = visitor(DESKTOP_PIXELS, true);
                BrowserContext second = visitor(DESKTOP_PIXELS, true);
                BrowserContext third = visitor(DESKTOP_PIXELS, true);
                BrowserContext phone = visitor(SMALL_PHONE_PIXELS, words.citizenHasScript())) {
            Page administrator = office.newPage();
            administrate(administrator, site);
            Page submitter = newcomer(
                    first, administrator, site, "salma-" + words.language, "trust.submitter", "trust.reviewer");
            Page reviewer = newcomer(second, administrator, site, "rachid-" + words.language, "trust.reviewer");
            Page publisher = newcomer(third, administrator, site, "nadia-" + words.language, "trust.publisher");
            Page citizen = phone.newPage();

            String dossier = drafted(submitter, words);
            assessed(submitter);
            completed(submitter, words);
            act(submitter, "submit", Map.of());
            assertThat(submitter.locator("form[action$='/acts/decide']").count())
                    .as("who submits never decides, whatever the account was given")
                    .isZero();

            open(reviewer, words, words.name);
            act(reviewer, "ask", Map.of("text", "? " + words.about));
            submitter.navigate(dossier);
            act(submitter, "answer", Map.of("text", words.human));
            open(reviewer, words, words.name);
            act(reviewer, "set-condition", Map.of("text", words.human));
            refusedWithoutReasons(reviewer);
            open(reviewer, words, words.name);
            act(reviewer, "decide", Map.of("reasons", words.decides));
            open(publisher, words, words.name);
            act(publisher, "publish", Map.of());

            String receipt = contested(citizen, words);
            open(reviewer, words, words.name);
            act(reviewer, "answer-contest", Map.of("text", words.human));
            answered(citizen, words, receipt);

            submitter.navigate(dossier);
            act(submitter, "report-incident", Map.of("day", "2026-01-05", "text", words.about));
            open(publisher, words, words.name);
            act(publisher, "suspend", Map.of("reasons", words.about));
            assertThat(standing(citizen, words)).contains("standing-suspended");
            act(publisher, "resume", Map.of("reasons", words.human));

            String improved = changed(submitter, dossier, words);
            act(submitter, "submit", Map.of());
            open(reviewer, words, improved);
            act(reviewer, "decide", Map.of("reasons", words.human));
            open(publisher, words, improved);
            act(publisher, "publish", Map.of());
            differences(citizen, words, improved);
            act(publisher, "retire", Map.of("reasons", words.decides));
            assertThat(standing(citizen, words)).contains("standing-retired");

            importedFromElsewhere(publisher, citizen, words);
            for (String path : List.of("/register/indicators", "/register/clocks", "/register/receipt")) {
                look(citizen, words, site + path);
            }
            for (String path :
                    List.of("/office/register", "/office/register?stage=draft", "/office/register/rulesets")) {
                visit(publisher, site + path);
            }
        }
        assertThat(violations()).isEmpty();
    }

    /** A first try that lacks all, then a good record; gives the dossier's address. */
    private String drafted(Page page, Words words) {
        visit(page, words.site() + "/office");
        leads(page, page.locator("a[href$='/office/register']").first()::click);
        leads(page, page.locator("a[href$='/office/register/new']")::click);
        check(page, "an empty record");
        save(page);
        check(page, "a record without a name");
        assertThat(page.locator("[role=alert] li").count()).isPositive();
        type(page, words, "name", words.name);
        type(page, words, "body", words.body);
        type(page, words, "decides", words.decides);
        type(page, words, "about", words.about);
        type(page, words, "data", words.about);
        type(page, words, "human", words.human);
        type(page, words, "contest", words.human);
        page.locator("#f-sector").selectOption("agriculture");
        page.locator("#f-phase").selectOption("in-use");
        page.locator("#f-personal").selectOption("personal");
        page.locator("#f-automation").selectOption("proposes");
        page.locator("#f-contact").fill("guichet@zagora.example");
        save(page);
        check(page, "a draft");
        return page.url();
    }

    private static void type(Page page, Words words, String field, String text) {
        page.locator("[id='f-" + field + "." + words.language + "']").fill(text);
    }

    private static void save(Page page) {
        leads(page, page.locator("main form.office-form button[type=submit]")::click);
    }

    /** Asks for the score too early, then answers all that is asked. */
    private void assessed(Page page) {
        leads(page, page.locator("a[href*='/assessment/']").first()::click);
        check(page, "a questionnaire");
        leads(page, page.locator("button[value=try]")::click);
        check(page, "a questionnaire without answers");
        assertThat(page.locator("[role=alert] a[href^='#q-']").count()).isPositive();
        for (Locator question : page.locator("fieldset:has(input[type=radio])").all()) {
            question.locator("input[type=radio]").nth(1).check();
        }
        for (Locator question :
                page.locator("fieldset:has(input[type=checkbox])").all()) {
            question.locator("input[type=checkbox]").last().check();
        }
        leads(page, page.locator("button[value=try]")::click);
        check(page, "a score to look at");
        leads(page, page.locator("button[value=attach]")::click);
        check(page, "an assessed draft");
        assertThat(page.url()).doesNotContain("/assessment/");
    }

    /** A dossier that lacks something is not handed in: the page says what is to be done first. */
    private void completed(Page page, Words words) {
        assertThat(page.locator("form[action$='/acts/submit']").count()).isZero();
        leads(page, page.locator("a[href$='/edit']")::click);
        type(page, words, "goal", words.decides);
        type(page, words, "legal", words.body);
        save(page);
        check(page, "a whole draft");
    }

    /** From the list of dossiers to one. */
    private void open(Page page, Words words, String name) {
        page.navigate(platform.url(words.site() + "/office/register"));
        leads(page, page.locator("main table a").filter(new Locator.FilterOptions().setHasText(name))::click);
    }

    /** Unfolds a form, fills it in, sends it; what a list offers first is chosen. */
    private void act(Page page, String act, Map<String, String> typed) {
        Locator form = page.locator("form[action$='/acts/" + act + "']");
        page.locator("details")
                .filter(new Locator.FilterOptions().setHas(form))
                .locator("summary")
                .click();
        typed.forEach((field, text) -> form.locator("[name=" + field + "]").fill(text));
        leads(page, form.locator("button")::click);
        check(page, "after " + act);
        assertThat(page.locator(".alert.error").allTextContents()).as(act).isEmpty();
    }

    private void refusedWithoutReasons(Page page) {
        Locator form = page.locator("form[action$='/acts/decide']");
        form.evaluate("form => { form.noValidate = true; form.closest('details').open = true; }");
        leads(page, form.locator("button")::click);
        check(page, "a decision without reasons");
        assertThat(page.locator("#decide-reasons-problem").textContent()).isNotBlank();
    }

    /** Looks at the page that a citizen is on, or at one that is opened by its address. */
    private void look(Page citizen, Words words, String what) {
        if (what.startsWith("/")) {
            citizen.navigate(platform.url(what));
        }
        if (words.citizenHasScript()) {
            check(citizen, what);
            citizen.setViewportSize(SMALL_PHONE_PIXELS, 900);
        }
        assertThat(citizen.evaluate("() => document.scrollingElement.scrollWidth"))
                .as(what)
                .isEqualTo(SMALL_PHONE_PIXELS);
    }

    /** Finds the system on a small phone and contests it; gives the receipt's number. */
    private String contested(Page citizen, Words words) {
        look(citizen, words, words.site() + "/register");
        citizen.locator("main input[type=search]").fill(words.name.split(" ", -1)[0]);
        leads(citizen, citizen.locator("main form button[type=submit]").first()::click);
        look(citizen, words, "what a search finds");
        leads(
                citizen,
                citizen.locator("main a")
                        .filter(new Locator.FilterOptions().setHasText(words.name))
                        .first()::click);
        look(citizen, words, "a record");
        assertThat(citizen.locator(".plain-words").textContent()).contains(words.decides, words.human, words.about);
        leads(citizen, citizen.locator("a[href$='/contest']").first()::click);
        look(citizen, words, "the form of a contest");
        citizen.locator("input[name=about]").last().check();
        citizen.locator("#text").fill(words.about);
        leads(citizen, citizen.locator("main form.form button")::click);
        look(citizen, words, "a receipt");
        return citizen.locator(".receipt-number").textContent().strip();
    }

    private void answered(Page citizen, Words words, String receipt) {
        look(citizen, words, words.site() + "/register/receipt");
        citizen.locator("#number").fill(receipt.toLowerCase(Locale.ROOT));
        leads(citizen, citizen.locator("main form.form button")::click);
        look(citizen, words, "a receipt with its answer");
        assertThat(citizen.locator(".receipt").textContent()).contains(words.human);
    }

    private String standing(Page citizen, Words words) {
        citizen.navigate(platform.url(words.site() + "/register"));
        leads(
                citizen,
                citizen.locator("main a")
                        .filter(new Locator.FilterOptions().setHasText(words.name))
                        .first()::click);
        look(citizen, words, "a record in another standing");
        return String.valueOf(
                citizen.locator("article [class*=standing-]").first().getAttribute("class"));
    }

    private String changed(Page page, String dossier, Words words) {
        page.navigate(dossier);
        leads(page, page.locator("a[href$='/edit']")::click);
        check(page, "a record to change");
        String improved = words.name + " 2";
        type(page, words, "name", improved);
        save(page);
        check(page, "a changed draft");
        return improved;
    }

    private void differences(Page citizen, Words words, String improved) {
        standing(citizen, words);
        assertThat(citizen.locator("h1").textContent()).isEqualTo(improved);
        assertThat(citizen.locator("main ins").allTextContents().toString()).contains("2");
    }

    /** A file with a good row and a bad one: the balance in the office, the good one in a citizen's search. */
    private void importedFromElsewhere(Page publisher, Page citizen, Words words) {
        String rows = """
                Use Case ID,Use Case Name,Agency,Stage of Development,Date Initiated
                LANGUAGE-1,Crop forecaster LANGUAGE,Department of Fields,Pilot,Jul-25
                LANGUAGE-2,,Department of Fields,Pilot,soon
                """.replace("LANGUAGE", words.language);
        FilePayload file = new FilePayload("inventory.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
        visit(publisher, words.site() + "/office/register/imports");
        publisher.locator("#title").fill("Inventory " + words.language);
        publisher.locator("#address").fill("https://inventory.example/" + words.language);
        publisher.locator("#as-of").fill("2025-13");
        publisher.locator("#format").selectOption("us");
        publisher.locator("#file").setInputFiles(file);
        Locator send = publisher.locator("form[action$='/imports'] button");
        leads(publisher, send::click);
        check(publisher, "an import with a wrong date");
        publisher.locator("#as-of").fill("2025-12");
        publisher.locator("#file").setInputFiles(file);
        leads(publisher, send::click);
        check(publisher, "an imported register");
        assertThat(publisher.locator("main tbody tr").count()).isOne();
        look(citizen, words, words.site() + "/register/elsewhere");
        citizen.locator("#eq").fill("forecaster " + words.language);
        leads(citizen, citizen.locator("main form.register-search button")::click);
        look(citizen, words, "what is found elsewhere");
        assertThat(citizen.locator("main h2").first().textContent()).isEqualTo("Crop forecaster " + words.language);
    }
}
