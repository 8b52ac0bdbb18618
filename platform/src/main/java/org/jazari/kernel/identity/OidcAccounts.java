package org.jazari.kernel.identity;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts of people whom the provider of single sign-on vouches for. The provider's issuer and subject identify them; the
 * username {@code sso:<preferred_username>} is for people to read and cannot be that of a local account, which has no colon.
 */
@Component
@ConditionalOnProperty("jazari.oidc.issuer")
class OidcAccounts {
    private static final String PREFIX = "sso:";
    private static final int MAX_NAME_CHARACTERS = 150;

    private final OidcSettings settings;
    private final Map<String, Role> mapping = new HashMap<>();
    private final Accounts accounts;
    private final AccountSessions sessions;
    private final IdentityFacts facts;
    private final TransactionTemplate transaction;

    OidcAccounts(
            OidcSettings settings,
            Roles roles,
            Accounts accounts,
            AccountSessions sessions,
            IdentityFacts facts,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.accounts = accounts;
        this.sessions = sessions;
        this.facts = facts;
        this.transaction = transaction;
        for (String entry : settings.roleMapping()) {
            int equals = entry.lastIndexOf('=');
            Optional<Role> role = roles.all().stream()
                    .filter(known ->
                            known.name().equals(entry.substring(equals + 1).strip()))
                    .findFirst();
            if (equals < 1 || role.isEmpty()) {
                throw new IllegalStateException("jazari.oidc.role-mapping has \"" + entry
                        + "\". Write value-of-the-claim=role, with a role of "
                        + roles.all().stream().map(Role::name).toList());
            }
            mapping.put(entry.substring(0, equals).strip(), role.get());
        }
    }

    /** How a person whom the provider vouches for is received. */
    sealed interface Result {
        record Accepted(Account account) implements Result {}

        /** The provider gives the person no role here; whatever the account held before is taken away. */
        record WithoutRole() implements Result {}

        record Closed() implements Result {}
    }

    /** Makes the account at the first sign-in; gives it the roles that the provider states now. */
    Result receive(OidcIdToken token) {
        Set<Role> roles = roles(token);
        Result result = transaction.execute(status -> {
            accounts.lock();
            String issuer = String.valueOf(token.getIssuer());
            Account known = accounts.findForeign(issuer, subject(token)).orElse(null);
            if (known == null && roles.isEmpty()) {
                return new Result.WithoutRole();
            }
            long id = known == null ? create(token, issuer, roles) : known.id();
            if (known != null) {
                update(known, token, roles);
            }
            if (roles.isEmpty()) {
                return new Result.WithoutRole();
            }
            Account account = accounts.find(id).orElseThrow();
            if (!account.enabled()) {
                return new Result.Closed();
            }
            facts.signedIn(account.username(), "provider");
            return new Result.Accepted(account);
        });
        return result == null ? new Result.Closed() : result;
    }

    private long create(OidcIdToken token, String issuer, Set<Role> roles) {
        String preferred = token.getClaimAsString("preferred_username");
        String name = bounded(preferred == null || preferred.isBlank() ? subject(token) : preferred);
        String username = PREFIX + name;
        if (accounts.find(username).isPresent()) {
            byte[] identity = (issuer + " " + subject(token)).getBytes(StandardCharsets.UTF_8);
            username += "#" + HexFormat.of().formatHex(Secrets.sha256(identity), 0, 8);
        }
        long id = accounts.insertForeign(username, displayName(token, name), issuer, subject(token));
        accounts.setRoles(id, roles);
        facts.accountCreated(Accounts.normal(username), roles);
        return id;
    }

    private void update(Account known, OidcIdToken token, Set<Role> roles) {
        accounts.setDisplayName(known.id(), displayName(token, known.displayName()));
        if (!known.roles().equals(roles)) {
            accounts.setRoles(known.id(), roles);
            facts.rolesChanged(known.username(), roles);
        }
        if (roles.isEmpty()) {
            sessions.endAll(known.id());
        }
    }

    private static String subject(OidcIdToken token) {
        return Objects.requireNonNull(token.getSubject(), "The ID token was validated and names its subject");
    }

    private static String displayName(OidcIdToken token, String otherwise) {
        String name = token.getClaimAsString("name");
        return name == null || name.isBlank() ? otherwise : bounded(name);
    }

    private static String bounded(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "").strip();
        return clean.substring(0, Math.min(clean.length(), MAX_NAME_CHARACTERS));
    }

    private Set<Role> roles(OidcIdToken token) {
        Object claim = token.getClaims().get(settings.rolesClaim());
        if (claim == null) {
            claim = nested(token.getClaims(), settings.rolesClaim());
        }
        Collection<?> values = claim instanceof Collection<?> many ? many : claim == null ? List.of() : List.of(claim);
        Set<Role> roles = new HashSet<>();
        for (Object value : values) {
            Role role = mapping.get(String.valueOf(value));
            if (role != null) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static @Nullable Object nested(Map<String, Object> claims, String path) {
        Object found = claims;
        for (String step : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }
}
