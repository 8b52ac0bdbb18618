package org.jazari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.jazari.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
@Import({TestClock.Configuration.class, TestPeople.class})
class SignInTest {
    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void attemptsComeBack() {
        clock.advance(Duration.ofMinutes(15));
    }

    @Test
    void theOneTimePasswordOpensNothingButItsChange() {
        String oneTime = firstAdministrator.resetAdministrator();
        assertThat(oneTime).matches("([a-z0-9]{4}-){5}[a-z0-9]{4}");
        Browser browser = new Browser(port);

        HttpResponse<String> entered = TestPeople.signIn(browser, "Admin", oneTime);
        assertThat(entered.statusCode()).isEqualTo(303);
        for (String path : List.of("/en/account", "/fr/administration/accounts", "/en/nowhere")) {
            HttpResponse<String> led = browser.get(path);
            assertThat(led.statusCode()).as(path).isEqualTo(303);
            assertThat(led.headers().firstValue("Location").orElse("")).endsWith("/account/password");
        }
        HttpResponse<String> changed = change(browser, oneTime, "a better password");
        assertThat(changed.headers().firstValue("Location")).contains("/en/account?done=password");
        assertThat(browser.get("/en/administration/accounts").statusCode()).isEqualTo(200);
        assertThat(TestPeople.signIn(new Browser(port), "admin", oneTime).statusCode())
                .isEqualTo(422);
        assertThat(TestPeople.signIn(new Browser(port), "admin", "a better password")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theFirstOneTimePasswordIsHandedOutOnce() {
        firstAdministrator.takeOneTimePassword();

        assertThat(firstAdministrator.takeOneTimePassword()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "correct horse battery"})
    void aNewPasswordThatMayNotBeUsedIsRefused(String chosen) {
        Browser browser = people.signedIn(port, people.with());

        HttpResponse<String> answer = change(browser, TestPeople.PASSWORD, chosen);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"chosen-error\" role=\"alert\"");
    }

    @Test
    void anArabicPasswordOf128LettersWorks() {
        Account account = people.with();
        String password = "ضفدع يغني ليلا ".repeat(9).substring(0, 128);

        change(people.signedIn(port, account), TestPeople.PASSWORD, password);

        assertThat(TestPeople.signIn(new Browser(port), account.username(), password)
                        .statusCode())
                .isEqualTo(303);
        assertThat(TestPeople.signIn(new Browser(port), account.username(), password.substring(0, 127) + "x")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void unknownAccountWrongPasswordAndDisabledAccountLookTheSame() {
        Account known = people.with();
        Account disabled = people.with();
        jdbc.sql("update kernel.account set enabled = false where id = :id")
                .param("id", disabled.id())
                .update();

        String unknown = withoutVariation(TestPeople.signIn(new Browser(port), "nobody-at-all", "wrong password"));
        String wrong = withoutVariation(TestPeople.signIn(new Browser(port), known.username(), "wrong password"));
        String closed =
                withoutVariation(TestPeople.signIn(new Browser(port), disabled.username(), TestPeople.PASSWORD));

        assertThat(wrong).isEqualTo(unknown).contains("role=\"alert\"");
        assertThat(closed).isEqualTo(unknown);
    }

    @Test
    void theSixthAttemptWithinAQuarterOfAnHourIsRefusedEvenWithTheRightPassword() {
        Account account = people.with();
        Browser browser = new Browser(port);
        for (int i = 0; i < 5; i++) {
            assertThat(TestPeople.signIn(browser, account.username(), "wrong password")
                            .statusCode())
                    .isEqualTo(422);
        }

        HttpResponse<String> locked = TestPeople.signIn(browser, account.username(), TestPeople.PASSWORD);

        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValueAsLong("Retry-After")).hasValue(180);
        assertThat(locked.body()).contains("Try again in 3 minutes");
        clock.advance(Duration.ofMinutes(3));
        assertThat(TestPeople.signIn(browser, account.username(), TestPeople.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void oneAddressCannotTryMoreThanThirtyAccounts() {
        Browser browser = new Browser(port);
        for (int i = 0; i < 30; i++) {
            TestPeople.signIn(browser, "guess-" + i, "wrong password");
        }

        assertThat(TestPeople.signIn(browser, "guess-30", "wrong password").statusCode())
                .isEqualTo(429);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedOnAPage() {
        HttpResponse<String> answer = new Browser(port)
                .post("/fr/sign-in", Map.of("username", "admin", "password", "whatever it is"), "forged");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Le formulaire a expiré").contains("<html lang=\"fr\"");
    }

    @Test
    void aProtectedPageComesBackAfterSigningIn() {
        Browser browser = new Browser(port);
        HttpResponse<String> asked = browser.get("/ar/account?done=token");
        assertThat(asked.statusCode()).isEqualTo(303);
        String signIn = asked.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).isEqualTo("/ar/sign-in?next=%2Far%2Faccount%3Fdone%3Dtoken");
        assertThat(browser.get(signIn).body()).contains("value=\"/ar/account?done=token\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/fr/../../evil",
                "/fr\\@evil.example",
                "/fr/x\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/fr//evil.example"
            })
    void nobodyIsSentElsewhereAfterSigningIn(String next) {
        Account account = people.with();

        HttpResponse<String> answer = new Browser(port)
                .submit(
                        "/en/sign-in",
                        "/en/sign-in",
                        Map.of("username", account.username(), "password", TestPeople.PASSWORD, "next", next));

        assertThat(answer.headers().firstValue("Location")).contains("/en/account");
    }

    @Test
    void theSessionCookieIsForHttpOnlyAndNewAtEachSignIn() {
        Account account = people.with();
        Browser browser = people.signedIn(port, account);
        String first = browser.cookie("JAZARI_SESSION").orElseThrow();

        HttpResponse<String> out = browser.submit("/en/account", "/en/sign-out", Map.of());
        HttpResponse<String> again = TestPeople.signIn(browser, account.username(), TestPeople.PASSWORD);

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(again.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JAZARI_SESSION=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        assertThat(browser.cookie("JAZARI_SESSION").orElseThrow()).isNotEqualTo(first);
    }

    @Test
    void signingOutEndsTheSession() {
        Browser browser = people.signedIn(port, people.with());
        String cookie = "JAZARI_SESSION=" + browser.cookie("JAZARI_SESSION").orElseThrow();

        browser.submit("/en/account", "/en/sign-out", Map.of());

        HttpResponse<String> replayed = browser.send(HttpRequest.newBuilder(browser.address("/en/account"))
                .header("Cookie", cookie)
                .build());
        assertThat(replayed.statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionLastsTwelveHoursAtMost() {
        Browser browser = people.signedIn(port, people.with());
        clock.advance(Duration.ofHours(12).plusSeconds(1));

        assertThat(browser.get("/en/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aPublicPageSetsNoCookie() {
        HttpResponse<String> page = new Browser(port).get("/en/nowhere");

        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void attemptsAreFactsWithoutPasswords() {
        Account account = people.with();
        TestPeople.signIn(new Browser(port), account.username(), "wrong password");
        TestPeople.signIn(new Browser(port), "typed-in-the-wrong-field", "wrong password");
        people.signedIn(port, account);

        List<String> stated = jdbc.sql("select type || payload from kernel.fact where type like 'identity.%'")
                .query(String.class)
                .list();
        assertThat(stated)
                .anyMatch(fact -> fact.startsWith("identity.signed-in"))
                .anyMatch(fact -> fact.startsWith("identity.sign-in-refused"))
                .noneMatch(fact -> fact.contains("wrong password") || fact.contains("typed-in-the-wrong-field"));
        assertThat(jdbc.sql("select count(*) from kernel.fact where type like 'identity.%' and visibility = 'PUBLIC'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static HttpResponse<String> change(Browser browser, String current, String chosen) {
        return browser.submit(
                "/en/account/password",
                "/en/account/password",
                Map.of("current", current, "chosen", chosen, "repeated", chosen));
    }

    /** An answer without what the visitor typed and the token of the form. */
    private static String withoutVariation(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("name=\"username\" type=\"text\" value=\"[^\"]*\"", "");
    }
}
