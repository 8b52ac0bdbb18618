package org.jazari.kernel.identity;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The provider as it describes itself (OpenID Connect Discovery), asked for when somebody first signs in with it and then
 * kept. A provider that was away a moment ago is not asked again at once.
 */
final class OidcProvider {
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final OidcSettings settings;
    private final Clock clock;
    private final JdkClientHttpRequestFactory http;
    private volatile @Nullable Known known;
    private Instant silentUntil = Instant.MIN;

    OidcProvider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        this.http.setReadTimeout(PATIENCE);
    }

    /** What is needed to send people to the provider and to check what it says about them. */
    record Known(ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider authentication) {}

    /** @throws OidcUnavailableException when the provider does not answer, or describes another issuer */
    Known known() {
        Known found = known;
        return found == null ? discover() : found;
    }

    private synchronized Known discover() {
        Known found = known;
        if (found != null) {
            return found;
        }
        if (clock.instant().isBefore(silentUntil)) {
            throw new OidcUnavailableException("It did not answer a moment ago", null);
        }
        try {
            Known discovered = ask();
            known = discovered;
            return discovered;
        } catch (RuntimeException e) {
            silentUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
            throw new OidcUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    private Known ask() {
        String issuer = Objects.requireNonNull(settings.issuer());
        String address = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> description = RestClient.builder()
                .requestFactory(http)
                .build()
                .get()
                .uri(address + DISCOVERY)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (description == null || !issuer.equals(description.get("issuer"))) {
            throw new IllegalStateException(
                    "It calls itself " + (description == null ? null : description.get("issuer")) + ", not " + issuer);
        }
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(description)
                .registrationId("provider")
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(Objects.requireNonNull(settings.clientSecret()))
                .scope("openid", "profile")
                .build();
        return new Known(registration, authentication(registration));
    }

    /** Exchanges the code and checks the ID token: signature, issuer, audience, times, nonce. */
    private OidcAuthorizationCodeAuthenticationProvider authentication(ClientRegistration registration) {
        RestClientAuthorizationCodeTokenResponseClient codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        NimbusJwtDecoder decoder = decoder(registration);
        OidcAuthorizationCodeAuthenticationProvider authentication = new OidcAuthorizationCodeAuthenticationProvider(
                codes, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        authentication.setJwtDecoderFactory(same -> decoder);
        return authentication;
    }

    private NimbusJwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .restOperations(new RestTemplate(http))
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock);
        OidcIdTokenValidator token = new OidcIdTokenValidator(registration);
        token.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, token));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
