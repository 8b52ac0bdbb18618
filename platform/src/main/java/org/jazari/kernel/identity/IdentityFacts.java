package org.jazari.kernel.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * States as restricted facts what happened to accounts, in the transaction of the caller. No password, token or address
 * enters a fact.
 */
@Component
class IdentityFacts {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHOWN_BYTES = 8;

    private final Facts facts;
    private final SecretKeySpec key = new SecretKeySpec(Secrets.bytes(32), ALGORITHM);

    IdentityFacts(Facts facts) {
        this.facts = facts;
    }

    void accountCreated(String username, Collection<Role> roles) {
        record("account-created", username, withRoles(roles));
    }

    void rolesChanged(String username, Collection<Role> roles) {
        record("roles-changed", username, withRoles(roles));
    }

    void accountEnabled(String username, boolean enabled) {
        record(enabled ? "account-enabled" : "account-disabled", username, empty());
    }

    void passwordChanged(String username, String how) {
        ObjectNode payload = empty();
        payload.put("how", how);
        record("password-changed", username, payload);
    }

    void signedIn(String username, String how) {
        ObjectNode payload = empty();
        payload.put("how", how);
        record("signed-in", username, payload);
    }

    /** A refused attempt on an account that exists. */
    void signInRefused(String username) {
        record("sign-in-refused", username, empty());
    }

    /**
     * A refused attempt on a name that is no account. It may be a password typed into the wrong field, so only a keyed
     * hash of it is kept, good for recognising repetitions until the platform restarts.
     */
    void signInRefusedForUnknown(String typed) {
        ObjectNode payload = empty();
        payload.put("typedHash", keyedHash(typed));
        facts.record(new NewFact("identity.sign-in-refused", "account", Visibility.RESTRICTED, payload));
    }

    void tokenCreated(String username, String name, Collection<Role> roles) {
        ObjectNode payload = withRoles(roles);
        payload.put("name", name);
        record("token-created", username, payload);
    }

    void tokenRevoked(String username, String name) {
        ObjectNode payload = empty();
        payload.put("name", name);
        record("token-revoked", username, payload);
    }

    private void record(String event, String username, ObjectNode payload) {
        String subject = "account/" + username.substring(0, Math.min(username.length(), 190));
        facts.record(new NewFact("identity." + event, subject, Visibility.RESTRICTED, payload));
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode withRoles(Collection<Role> roles) {
        ObjectNode payload = empty();
        List<String> names = roles.stream().map(Role::name).sorted().toList();
        names.forEach(payload.putArray("roles")::add);
        return payload;
    }

    private String keyedHash(String typed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(typed.getBytes(StandardCharsets.UTF_8)), 0, SHOWN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
