package org.jazari.kernel.identity;

import java.util.Set;

/** Somebody who may sign in, as services know them: without password, address or identity at a provider. */
public record Member(long id, String username, String displayName, Set<Role> roles) {
    public Member {
        roles = Set.copyOf(roles);
    }

    /** Whether the person was given a role; an administrator is not taken for everything else here. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
