package org.jazari.kernel.identity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider of single sign-on (OpenID Connect). All of issuer, client id and client secret, or none of them.
 *
 * @param issuer as the provider writes it; https, or http on this machine
 * @param name how the button calls the provider; its host name when empty
 * @param rolesClaim the claim of the ID token that lists what the person is; dots lead into nested claims
 * @param roleMapping {@code value-of-the-claim=role}; values that are not listed give nothing
 */
@ConfigurationProperties("jazari.oidc")
record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue("roles") String rolesClaim,

        @DefaultValue({"jazari-officer=officer", "jazari-publisher=publisher", "jazari-administrator=administrator"})
        List<String> roleMapping) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    OidcSettings {
        roleMapping = List.copyOf(roleMapping);
        Map<String, Boolean> given = new TreeMap<>(Map.of(
                "jazari.oidc.issuer", given(issuer),
                "jazari.oidc.client-id", given(clientId),
                "jazari.oidc.client-secret", given(clientSecret)));
        if (given.containsValue(true) && given.containsValue(false)) {
            List<String> missing = given.keySet().stream()
                    .filter(key -> !given.getOrDefault(key, false))
                    .toList();
            throw new IllegalStateException("Single sign-on is half configured: " + String.join(", ", missing)
                    + " missing. Set it, or remove the other jazari.oidc settings.");
        }
        if (issuer != null && !issuer.isBlank()) {
            URI address = URI.create(issuer);
            if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(String.valueOf(address.getHost()))) {
                throw new IllegalStateException("jazari.oidc.issuer is " + issuer
                        + ". Give an https address: over http anybody between could sign in.");
            }
        }
    }

    boolean configured() {
        return given(issuer);
    }

    /** How the button calls the provider. */
    String displayName() {
        return name.isBlank() && issuer != null ? URI.create(issuer).getHost() : name;
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
