package org.jazari.kernel.identity;

import java.util.Set;

/**
 * Who looks at a page or calls the API.
 *
 * @param username the account; empty for the public
 * @param displayName how the person is shown
 * @param roles what the person may do
 */
public record Viewer(String username, String displayName, Set<Role> roles) {
    /** Somebody who is not signed in. */
    public static final Viewer PUBLIC = new Viewer("", "", Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean signedIn() {
        return !username.isEmpty();
    }

    /** Whether the person holds a role; an administrator holds every role. */
    public boolean is(Role role) {
        return roles.contains(role) || roles.contains(Role.ADMINISTRATOR);
    }
}
