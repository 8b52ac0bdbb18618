package org.jazari.kernel.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jazari.kernel.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Signing in with the provider: authorization code with PKCE (OpenID Connect Core 3.1). */
@Controller
@ConditionalOnProperty("jazari.oidc.issuer")
class OidcPages {
    static final String RETURN = "/sign-in/return";
    private static final String COOKIE = "JAZARI_PROVIDER";
    private static final Logger log = LoggerFactory.getLogger(OidcPages.class);

    private final OidcSettings settings;
    private final OidcAccounts accounts;
    private final AccountSessions sessions;
    private final Clock clock;
    private final OidcProvider provider;

    OidcPages(OidcSettings settings, OidcAccounts accounts, AccountSessions sessions, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
        this.provider = new OidcProvider(settings, clock);
    }

    @GetMapping("/{language:fr|ar|zgh|en}/sign-in/provider")
    ResponseEntity<?> begin(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String next) {
        SecretKeySpec key = key();
        OidcAttempt attempt = OidcAttempt.begin(language, LocalPath.orElse(next, ""), clock.instant());
        try {
            OAuth2AuthorizationRequest asked = asked(attempt, request);
            keep(attempt.sealed(key), OidcAttempt.LIFETIME, request, response);
            return SignInPages.seeOther(asked.getAuthorizationRequestUri());
        } catch (OidcUnavailableException e) {
            log.warn("Single sign-on with {} is unavailable: {}", settings.issuer(), e.getMessage());
            return problem(language, "provider-down");
        }
    }

    @GetMapping(RETURN)
    ResponseEntity<?> end(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state) {
        SecretKeySpec key = key();
        Optional<OidcAttempt> kept = kept(request).flatMap(text -> OidcAttempt.opened(text, key, clock.instant()));
        keep("", Duration.ZERO, request, response);
        if (kept.isEmpty()) {
            return problem("fr", "provider-refused");
        }
        OidcAttempt attempt = kept.get();
        if (code.isEmpty() || !state.equals(attempt.state())) {
            return problem(attempt.language(), "provider-refused");
        }
        try {
            OidcUser person = exchange(asked(attempt, request), code, state);
            return switch (accounts.receive(person.getIdToken())) {
                case OidcAccounts.Result.Accepted(Account account) -> {
                    sessions.begin(account, request, response);
                    yield SignInPages.seeOther(LocalPath.orElse(attempt.next(), "/" + attempt.language() + "/account"));
                }
                case OidcAccounts.Result.WithoutRole() -> problem(attempt.language(), "provider-no-role");
                case OidcAccounts.Result.Closed() -> problem(attempt.language(), "provider-refused");
            };
        } catch (AuthenticationException e) {
            log.warn("Sign-in through {} refused: {}", settings.issuer(), e.getMessage());
            return problem(attempt.language(), "provider-refused");
        } catch (OidcUnavailableException e) {
            return problem(attempt.language(), "provider-down");
        }
    }

    private OidcUser exchange(OAuth2AuthorizationRequest asked, String code, String state) {
        OidcProvider.Known known = provider.known();
        OAuth2AuthorizationResponse answered = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
                .state(state)
                .build();
        OAuth2LoginAuthenticationToken login = (OAuth2LoginAuthenticationToken) known.authentication()
                .authenticate(new OAuth2LoginAuthenticationToken(
                        known.registration(), new OAuth2AuthorizationExchange(asked, answered)));
        return (OidcUser) Objects.requireNonNull(Objects.requireNonNull(login).getPrincipal());
    }

    private OAuth2AuthorizationRequest asked(OidcAttempt attempt, HttpServletRequest request) {
        var registration = provider.known().registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(ServletUriComponentsBuilder.fromRequestUri(request)
                        .replacePath(RETURN)
                        .build()
                        .toUriString())
                .scopes(registration.getScopes())
                .state(attempt.state())
                .attributes(attributes -> attributes.putAll(Map.of(
                        OidcParameterNames.NONCE, attempt.nonce(),
                        PkceParameterNames.CODE_VERIFIER, attempt.verifier())))
                .additionalParameters(parameters -> parameters.putAll(Map.of(
                        OidcParameterNames.NONCE, hashed(attempt.nonce()),
                        PkceParameterNames.CODE_CHALLENGE, hashed(attempt.verifier()),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256")))
                .build();
    }

    private static String hashed(String value) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Secrets.sha256(value.getBytes(StandardCharsets.US_ASCII)));
    }

    private SecretKeySpec key() {
        if (!settings.configured()) {
            throw Refusal.notFound();
        }
        return OidcAttempt.key(Objects.requireNonNull(settings.clientSecret()));
    }

    private static ResponseEntity<?> problem(String language, String problem) {
        return SignInPages.seeOther("/" + language + "/sign-in?problem=" + problem);
    }

    private static void keep(
            String value, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, value)
                        .path(RETURN)
                        .maxAge(lifetime)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private static Optional<String> kept(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
