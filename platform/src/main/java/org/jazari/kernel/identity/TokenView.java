package org.jazari.kernel.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jazari.kernel.language.Translator;

/** A token as its owner sees it, without the token. */
public record TokenView(
        long id, String name, List<String> roles, String expiresAt, String lastUsedAt, boolean revoked) {

    static TokenView of(ApiToken token, Translator texts) {
        Instant used = token.lastUsedAt();
        return new TokenView(
                token.id(),
                token.name(),
                token.roles().stream()
                        .sorted(Comparator.comparing(Role::name))
                        .map(role -> Roles.label(texts, role))
                        .toList(),
                texts.formats().instant(token.expiresAt()),
                used == null ? "" : texts.formats().instant(used),
                token.revokedAt() != null);
    }
}
