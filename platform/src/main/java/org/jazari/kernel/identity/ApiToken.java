package org.jazari.kernel.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a token of the API: everything but the token. */
record ApiToken(
        long id,
        long accountId,
        String name,
        Set<Role> roles,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    ApiToken {
        roles = Set.copyOf(roles);
    }

    boolean valid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
