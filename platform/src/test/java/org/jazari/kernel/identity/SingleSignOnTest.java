package org.jazari.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jazari.testing.Browser;
import org.jazari.testing.PlatformTest;
import org.jazari.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@PlatformTest
@Import(TestClock.Configuration.class)
class SingleSignOnTest {
    static final TestProvider PROVIDER = new TestProvider();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("jazari.oidc.issuer", PROVIDER::issuer);
        properties.add("jazari.oidc.client-id", () -> TestProvider.CLIENT);
        properties.add("jazari.oidc.client-secret", () -> TestProvider.SECRET);
        properties.add("jazari.oidc.name", () -> "the ministry");
    }

    @BeforeEach
    void honest() {
        PROVIDER.honest();
        PROVIDER.clock = clock;
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void whoeverTheProviderVouchesForIsSignedInWithTheRolesThatItStates() {
        Browser browser = new Browser(port);
        assertThat(browser.get("/en/sign-in?next=/ar/account").body())
                .contains("Sign in with the ministry")
                .contains("/en/sign-in/provider?next=%2Far%2Faccount");

        HttpResponse<String> entered = signIn(browser, "/en/sign-in/provider?next=%2Far%2Faccount");

        assertThat(entered.headers().firstValue("Location")).contains("/ar/account");
        Account account = accounts.findForeign(PROVIDER.issuer(), "subject-1").orElseThrow();
        assertThat(account.username()).isEqualTo("sso:admin");
        assertThat(account.displayName()).isEqualTo("Amina of the provider");
        assertThat(account.roles()).containsExactly(Role.OFFICER);
        assertThat(browser.get("/ar/account").body()).contains("sso:admin").doesNotContain("account/password");
        assertThat(browser.get("/en/administration/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void anotherPersonOfTheSameNameGetsAnotherAccount() {
        signIn(new Browser(port), "/en/sign-in/provider");
        PROVIDER.claims = claims -> claims.subject("subject-2");
        signIn(new Browser(port), "/en/sign-in/provider");

        assertThat(accounts.findForeign(PROVIDER.issuer(), "subject-2")
                        .orElseThrow()
                        .username())
                .startsWith("sso:admin#");
    }

    @Test
    void rolesTakenAwayAtTheProviderAreTakenAwayHere() {
        PROVIDER.claims = claims -> claims.subject("subject-3").claim("preferred_username", "leaver");
        Browser before = new Browser(port);
        signIn(before, "/en/sign-in/provider");
        PROVIDER.claims = claims -> claims.subject("subject-3").claim("roles", List.of());

        HttpResponse<String> refused = signIn(new Browser(port), "/en/sign-in/provider");

        assertThat(refused.headers().firstValue("Location")).contains("/en/sign-in?problem=provider-no-role");
        assertThat(before.get("/en/account").statusCode()).isEqualTo(303);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("wrong nonce", claims -> claims.claim("nonce", "another")),
                lie(
                        "expired token",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600)))),
                lie("another audience", claims -> claims.audience("somebody-else")),
                lie("another issuer", claims -> claims.issuer("https://evil.example")));
    }

    private static Arguments lie(String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return Arguments.of(name, claims);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aTokenThatIsNotInOrderIsRefused(String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
        PROVIDER.claims = claims;
        refused(name, new Browser(port));
    }

    @Test
    void aTokenSignedByAnotherIsRefused() {
        PROVIDER.signedWith = TestProvider.newKey();
        refused("wrong signature", new Browser(port));
    }

    @Test
    void somebodyWithoutRoleHereIsToldSo() {
        PROVIDER.claims = claims -> claims.subject("subject-4").claim("roles", List.of("cook"));
        Browser browser = new Browser(port);

        HttpResponse<String> answer = signIn(browser, "/fr/sign-in/provider");

        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/fr/sign-in?problem=provider-no-role");
        assertThat(browser.get(location).body()).contains("role=\"alert\"").contains("aucun rôle");
        assertThat(accounts.findForeign(PROVIDER.issuer(), "subject-4")).isEmpty();
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        Browser victim = new Browser(port);
        String authorize = new Browser(port)
                .get("/en/sign-in/provider")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String answer = victim.get(authorize).headers().firstValue("Location").orElseThrow();

        assertThat(victim.get(answer).headers().firstValue("Location").orElse(""))
                .endsWith("problem=provider-refused");
    }

    @Test
    void anAttemptIsForgottenAfterTenMinutes() {
        Browser browser = new Browser(port);
        String authorize = browser.get("/en/sign-in/provider")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String answer = browser.get(authorize).headers().firstValue("Location").orElseThrow();
        clock.advance(Duration.ofMinutes(11));

        assertThat(browser.get(answer).headers().firstValue("Location").orElse(""))
                .endsWith("problem=provider-refused");
    }

    private void refused(String why, Browser browser) {
        HttpResponse<String> answer = signIn(browser, "/en/sign-in/provider");

        assertThat(answer.headers().firstValue("Location")).as(why).contains("/en/sign-in?problem=provider-refused");
        assertThat(browser.cookie("JAZARI_SESSION")).as(why).isEmpty();
    }

    private HttpResponse<String> signIn(Browser browser, String start) {
        String authorize = browser.get(start).headers().firstValue("Location").orElseThrow();
        assertThat(authorize)
                .startsWith(PROVIDER.issuer() + "/authorize?")
                .contains("code_challenge_method=S256")
                .contains("response_type=code");
        String answer = browser.get(authorize).headers().firstValue("Location").orElseThrow();
        return browser.get(answer);
    }
}
