package org.jazari.strategy.office;

import org.jazari.kernel.identity.Role;
import org.jazari.kernel.identity.Viewer;
import org.jazari.kernel.identity.Viewers;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Snapshots;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who works here, and on which strategy. Each route of the office asks it first. */
@Component
public class Desk {
    private final Viewers viewers;
    private final Snapshots snapshots;

    Desk(Viewers viewers, Snapshots snapshots) {
        this.viewers = viewers;
        this.snapshots = snapshots;
    }

    /**
     * Who is acting, provided that they hold one of the roles.
     *
     * @throws AccessDeniedException otherwise; the public is sent to sign in
     */
    public Viewer require(Role... anyOf) {
        Viewer viewer = viewers.current();
        for (Role role : anyOf) {
            if (viewer.is(role)) {
                return viewer;
            }
        }
        throw new AccessDeniedException("One of the roles " + java.util.List.of(anyOf) + " is needed");
    }

    /**
     * The strategy in force.
     *
     * @throws Refusal before the first version
     */
    public Snapshot strategy() {
        return snapshots
                .current()
                .orElseThrow(() -> new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "office-no-strategy", ""));
    }
}
