package org.jazari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.jazari.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
@Import({TestClock.Configuration.class, TestPeople.class, EchoApi.class})
class ApiAccessTest {
    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readingIsOpenAndChangingIsNot() {
        assertThat(call("GET", "/api/v1/echo", "").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = call("POST", "/api/v1/echo", "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"form-expired\"");
    }

    @Test
    void aTokenActsForItsAccountWithoutSessionOrFormToken() {
        String token = token(people.with(Role.OFFICER), Role.OFFICER);

        HttpResponse<String> answer = call("POST", "/api/v1/echo", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("person-");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(call("POST", "/api/v1/echo/publish", "Bearer " + token).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer jzr_unknown", "Bearer ", "Basic YWRtaW46YWRtaW4=", "jzr_unknown"})
    void aTokenThatIsNoneIsAProblemInTheUsersLanguage(String authorization) {
        HttpResponse<String> answer = new Browser(port)
                .send(HttpRequest.newBuilder(new Browser(port).address("/api/v1/echo"))
                        .header("Authorization", authorization)
                        .header("Accept-Language", "ar")
                        .build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        assertThat(answer.body()).contains("\"code\":\"token\"").contains("رمز الواجهة البرمجية");
    }

    @Test
    void anExpiredARevokedAndAClosedAccountsTokenAreVoid() {
        Account account = people.with(Role.OFFICER);
        String revoked = token(account, Role.OFFICER);
        tokens.revokeAll(account);
        String expired = token(account, Role.OFFICER);
        clock.advance(Duration.ofDays(31));
        String closed = token(account, Role.OFFICER);
        assertThat(call("GET", "/api/v1/echo", "Bearer " + closed).statusCode()).isEqualTo(200);
        jdbc.sql("update kernel.account set enabled = false where id = :id")
                .param("id", account.id())
                .update();

        for (String token : new String[] {revoked, expired, closed}) {
            assertThat(call("GET", "/api/v1/echo", "Bearer " + token).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aTokenLosesARoleWithItsAccount() {
        Account account = people.with(Role.OFFICER, Role.PUBLISHER);
        String token = token(account, Role.OFFICER, Role.PUBLISHER);
        jdbc.sql("delete from kernel.account_role where account_id = :id and role = 'publisher'")
                .param("id", account.id())
                .update();

        assertThat(call("POST", "/api/v1/echo/publish", "Bearer " + token).statusCode())
                .isEqualTo(403);
        assertThat(call("POST", "/api/v1/echo", "Bearer " + token).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenNeverHoldsMoreThanItsAccount() {
        String token = token(people.with(Role.OFFICER), Role.OFFICER, Role.ADMINISTRATOR);

        assertThat(tokens.authenticate(token).orElseThrow().roles()).containsExactly(Role.OFFICER);
    }

    @Test
    void aSessionChangesThingsThroughTheApiWithAFormTokenOnly() {
        Browser browser = people.signedIn(port, people.with(Role.OFFICER));
        String token = Browser.token(browser.get("/en/account").body()).orElseThrow();

        assertThat(browser.post("/api/v1/echo", Map.of(), "forged").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/api/v1/echo", Map.of(), token).statusCode()).isEqualTo(200);
        HttpResponse<String> byHeader = browser.send(HttpRequest.newBuilder(browser.address("/api/v1/echo"))
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(byHeader.statusCode()).isEqualTo(200);
    }

    @Test
    void aServicesOwnCheckAsksThePublicToSignIn() {
        assertThat(call("GET", "/api/v1/echo/secret", "").statusCode()).isEqualTo(401);
        String token = token(people.with(Role.PUBLISHER), Role.PUBLISHER);
        assertThat(call("GET", "/api/v1/echo/secret", "Bearer " + token).statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyTheHashOfATokenIsKept() {
        String token = token(people.with(Role.OFFICER), Role.OFFICER);

        assertThat(token).matches("jzr_[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("select count(*) from kernel.api_token where api_token::text like '%' || :token || '%'")
                        .param("token", token.substring(4))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String token(Account account, Role... roles) {
        return tokens.create(account, "test", Set.of(roles), Duration.ofDays(30));
    }

    private HttpResponse<String> call(String method, String path, String authorization) {
        Browser browser = new Browser(port);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(browser.address(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return browser.send(request.build());
    }
}
