package org.jazari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
@Import({TestPeople.class, AccountsTest.ServiceRole.class})
class AccountsTest {
    private static final String ACCOUNTS = "/en/administration/accounts";
    private static final String ERASURE = "/en/administration/erasure";
    private static final Pattern SECRET = Pattern.compile("<code dir=\"ltr\">([^<]+)</code>");

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @TestConfiguration(proxyBeanMethods = false)
    static class ServiceRole {
        @Bean
        Role inspector() {
            return new Role("trust.inspector");
        }
    }

    @Test
    void anAdministratorMakesAnAccountWhoseOwnerSignsInOnce() {
        Browser administrator = administrator();

        HttpResponse<String> created = administrator.submit(
                ACCOUNTS,
                ACCOUNTS,
                Map.of("username", "Salma.Idrissi", "displayName", "سلمى الإدريسي", "role", "officer"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(accounts.find("salma.idrissi").orElseThrow().roles()).containsExactly(Role.OFFICER);
        Browser owner = new Browser(port);
        assertThat(TestPeople.signIn(owner, "salma.idrissi", secret(created)).statusCode())
                .isEqualTo(303);
        assertThat(owner.get("/en/account").headers().firstValue("Location")).contains("/en/account/password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sso:admin", "a", "with space", "<script>", "'; drop table kernel.account; --", "admin"})
    void aUsernameThatMayNotBeUsedIsRefusedBesideItsField(String username) {
        HttpResponse<String> answer =
                administrator().submit(ACCOUNTS, ACCOUNTS, Map.of("username", username, "displayName", "Somebody"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"username-error\" role=\"alert\"")
                .doesNotContain("<script>");
    }

    @Test
    void aDisabledAccountLosesItsSessionAtOnce() {
        Account account = people.with(Role.OFFICER);
        Browser owner = people.signedIn(port, account);
        assertThat(owner.get("/en/account").statusCode()).isEqualTo(200);

        administrator().submit(of(account), of(account) + "/disable", Map.of());

        assertThat(owner.get("/en/account").statusCode()).isEqualTo(303);
        assertThat(TestPeople.signIn(new Browser(port), account.username(), TestPeople.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void rolesCountAtTheNextRequestAndServicesContributeTheirs() {
        Account account = people.with();
        Browser owner = people.signedIn(port, account);
        assertThat(owner.get(ACCOUNTS).statusCode()).isEqualTo(403);
        Browser administrator = administrator();
        assertThat(administrator.get(of(account)).body()).contains("value=\"trust.inspector\"");

        administrator.submit(of(account), of(account) + "/roles", Map.of("role", "administrator"));

        assertThat(owner.get(ACCOUNTS).statusCode()).isEqualTo(200);
    }

    @Test
    void theLastAdministratorStays() {
        jdbc.sql("update kernel.account set enabled = false").update();
        Account last = people.with(Role.ADMINISTRATOR);
        Browser browser = people.signedIn(port, last);

        HttpResponse<String> roles = browser.submit(of(last), of(last) + "/roles", Map.of("role", "officer"));
        HttpResponse<String> disabled = browser.submit(of(last), of(last) + "/disable", Map.of());

        assertThat(roles.statusCode()).isEqualTo(409);
        assertThat(roles.body()).contains("last administrator");
        assertThat(disabled.statusCode()).isEqualTo(409);
        assertThat(browser.get(ACCOUNTS).statusCode()).isEqualTo(200);
    }

    @Test
    void aResetEndsSessionsAndGivesAOneTimePassword() {
        Account account = people.with(Role.OFFICER);
        Browser owner = people.signedIn(port, account);

        HttpResponse<String> reset = administrator().submit(of(account), of(account) + "/reset-password", Map.of());

        assertThat(owner.get("/en/account").statusCode()).isEqualTo(303);
        assertThat(TestPeople.signIn(new Browser(port), account.username(), secret(reset))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aTokenIsShownOnceAndRevokedByItsOwner() {
        Account account = people.with(Role.OFFICER);
        Browser owner = people.signedIn(port, account);

        HttpResponse<String> made = owner.submit(
                "/en/account", "/en/account/tokens", Map.of("name", "nightly export", "role", "officer", "days", "30"));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(secret(made)).startsWith("jzr_");
        String later = owner.get("/fr/account").body();
        assertThat(later).contains("nightly export").doesNotContain(secret(made));
        Matcher revoke = Pattern.compile("/account/tokens/(\\d+)/revoke").matcher(later);
        assertThat(revoke.find()).isTrue();
        owner.submit("/en/account", "/en/account/tokens/" + revoke.group(1) + "/revoke", Map.of());
        assertThat(owner.get("/en/account").body()).contains("Revoked");
    }

    @Test
    void nobodyPassesOnARoleThatTheyDoNotHold() {
        Browser owner = people.signedIn(port, people.with(Role.OFFICER));

        HttpResponse<String> answer = owner.submit(
                "/en/account", "/en/account/tokens", Map.of("name", "x", "role", "administrator", "days", "30"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void othersSessionsAndTokensCannotBeTouched() {
        Account victim = people.with(Role.OFFICER);
        Browser hers = people.signedIn(port, victim);
        String handle = jdbc.sql("select primary_id from kernel.session where principal_name = :id")
                .param("id", Long.toString(victim.id()))
                .query(String.class)
                .single();

        people.signedIn(port, people.with()).submit("/en/account", "/en/account/sessions/" + handle + "/end", Map.of());

        assertThat(hers.get("/en/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        Account account = people.with();
        Browser here = people.signedIn(port, account);
        Browser elsewhere = people.signedIn(port, account);
        assertThat(here.get("/en/account").body()).contains("2 open sessions");

        here.submit(
                "/en/account/password",
                "/en/account/password",
                Map.of("current", TestPeople.PASSWORD, "chosen", "another good one", "repeated", "another good one"));

        assertThat(elsewhere.get("/en/account").statusCode()).isEqualTo(303);
        assertThat(here.get("/en/account").body()).contains("One open session");
    }

    @Test
    void anAdministratorErasesANameOnAGroundAndOnlyOnce() {
        Account account = people.with(Role.OFFICER);
        people.signedIn(port, account).submit("/en/account", "/en/sign-out", Map.of());
        Browser administrator = administrator();
        administrator.submit(of(account), of(account) + "/disable", Map.of());
        Account acting = people.with(Role.ADMINISTRATOR);
        people.signedIn(port, acting).submit(of(account), of(account) + "/enable", Map.of());
        Map<String, String> asked = Map.of("name", acting.username(), "ground", "Request of the person");
        assertThat(administrator.get(of(acting)).body()).contains("/administration/erasure?name=" + acting.username());

        HttpResponse<String> withoutGround = administrator.submit(ERASURE, ERASURE, Map.of("name", acting.username()));
        HttpResponse<String> erased = administrator.submit(ERASURE, ERASURE, asked);
        HttpResponse<String> again = administrator.submit(ERASURE, ERASURE, asked);

        assertThat(withoutGround.statusCode()).isEqualTo(400);
        assertThat(erased.statusCode()).isEqualTo(200);
        assertThat(erased.body()).contains("erased. Pages are computed anew");
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from kernel.disclosure where value = :name")
                        .param("name", "\"" + acting.username() + "\"")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "zgh", "en"})
    void everyPageSpeaksEveryLanguage(String language) {
        Browser administrator = administrator();
        for (String path :
                new String[] {"/account", "/account/password", "/administration/accounts", "/administration/erasure"}) {
            HttpResponse<String> page = administrator.get("/" + language + path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"" + language + "\"").doesNotContain("=fr<");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(new Browser(port).get("/" + language + "/sign-in").statusCode())
                .isEqualTo(200);
    }

    private Browser administrator() {
        return people.signedIn(port, people.with(Role.ADMINISTRATOR));
    }

    private static String of(Account account) {
        return ACCOUNTS + "/" + account.id();
    }

    private static String secret(HttpResponse<String> page) {
        Matcher matcher = SECRET.matcher(page.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
