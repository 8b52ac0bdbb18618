package org.jazari.kernel.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.jazari.kernel.facts.Actor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is acting in this thread. */
@Component
public class Viewers implements Actor {

    /** The person behind the running request, or the public. */
    public Viewer current() {
        return acting();
    }

    static Viewer acting() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Viewer.PUBLIC;
        }
        if (authentication instanceof SignedIn signedIn) {
            return signedIn.viewer();
        }
        Set<Role> roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .map(authority -> new Role(authority.substring("ROLE_".length())))
                .collect(Collectors.toSet());
        return new Viewer(authentication.getName(), authentication.getName(), roles);
    }

    @Override
    public String name() {
        Viewer viewer = current();
        return viewer.signedIn() ? viewer.username() : PLATFORM;
    }
}
