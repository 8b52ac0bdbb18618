package org.jazari.kernel.identity;

import java.util.Collection;
import java.util.List;
import org.jazari.kernel.language.Translator;

/** A role in a form. */
public record RoleView(String name, String label, boolean held) {
    static List<RoleView> of(Collection<Role> roles, Collection<Role> held, Translator texts) {
        return roles.stream()
                .map(role -> new RoleView(role.name(), Roles.label(texts, role), held.contains(role)))
                .toList();
    }
}
