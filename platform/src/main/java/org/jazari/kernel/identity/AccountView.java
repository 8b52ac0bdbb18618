package org.jazari.kernel.identity;

import java.util.Comparator;
import java.util.List;
import org.jazari.kernel.language.Translator;

/** An account as pages show it. */
public record AccountView(
        long id,
        String username,
        String displayName,
        List<String> roles,
        boolean local,
        boolean enabled,
        boolean mustChangePassword,
        String createdAt) {

    static AccountView of(Account account, Translator texts) {
        return new AccountView(
                account.id(),
                account.username(),
                account.displayName(),
                account.roles().stream()
                        .sorted(Comparator.comparing(Role::name))
                        .map(role -> Roles.label(texts, role))
                        .toList(),
                account.local(),
                account.enabled(),
                account.mustChangePassword(),
                texts.formats().instant(account.createdAt()));
    }
}
