package org.jazari.kernel.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * An account acting in a request, as read from the database for this request: what an administrator changes counts at once.
 *
 * @param roles of the account, or what its token leaves of them
 */
@SuppressWarnings("serial") // never serialized: a session keeps the account's id only
record SignedIn(Account account, Set<Role> roles) implements Authentication {

    SignedIn {
        roles = Set.copyOf(roles);
    }

    static SignedIn as(Account account) {
        return new SignedIn(account, account.roles());
    }

    /**
     * The account acting in this thread.
     *
     * @throws AccessDeniedException when nobody is signed in
     */
    static Account acting() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            return signedIn.account;
        }
        throw new AccessDeniedException("Nobody is signed in");
    }

    Viewer viewer() {
        return new Viewer(account.username(), account.displayName(), roles);
    }

    @Override
    public String getName() {
        return account.username();
    }

    @Override
    public List<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getDetails() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return account.username();
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        throw new IllegalArgumentException("Whether somebody is signed in does not change within a request");
    }
}
