package org.jazari.kernel.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param id of the row
 * @param username lower case; {@code sso:...} for accounts of the provider of single sign-on
 * @param passwordHash null for accounts of the provider
 * @param mustChangePassword whether the password was given by somebody else and opens nothing but its change
 */
record Account(
        long id,
        String username,
        String displayName,
        @Nullable String passwordHash,
        boolean mustChangePassword,
        boolean enabled,
        Instant createdAt,
        Set<Role> roles) {

    Account {
        roles = Set.copyOf(roles);
    }

    /** Whether the account has a password here. */
    boolean local() {
        return passwordHash != null;
    }

    boolean is(Role role) {
        return roles.contains(role);
    }
}
