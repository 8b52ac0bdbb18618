package org.jazari.kernel.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jazari.kernel.language.Translator;
import org.jazari.kernel.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The roles that can be given: the kernel's, and those that services contribute as beans. */
@Component
class Roles {
    private final List<Role> all;

    Roles(ObjectProvider<Role> contributed) {
        this.all = Stream.concat(
                        Stream.of(Role.OFFICER, Role.PUBLISHER, Role.ADMINISTRATOR),
                        contributed.stream().sorted(Comparator.comparing(Role::name)))
                .distinct()
                .toList();
    }

    List<Role> all() {
        return all;
    }

    /** Those that an account can pass on to a token. */
    List<Role> grantableBy(Account account) {
        return account.is(Role.ADMINISTRATOR)
                ? all
                : all.stream().filter(account::is).toList();
    }

    /** @throws Refusal when a name is no role */
    Set<Role> named(Collection<String> names) {
        return names.stream().map(this::named).collect(Collectors.toUnmodifiableSet());
    }

    private Role named(String name) {
        return all.stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("role-unknown", "roles", name));
    }

    /** The name of a role in words; the role itself when its service has none. */
    static String label(Translator texts, Role role) {
        return texts.find("role." + role.name()).orElse(role.name());
    }
}
