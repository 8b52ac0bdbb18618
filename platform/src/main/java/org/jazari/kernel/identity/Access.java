package org.jazari.kernel.identity;

import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;

/** The check that a service makes itself before it changes something. */
public final class Access {
    private Access() {}

    /**
     * Asks that who acts in this thread holds one of some roles; an administrator holds every role.
     *
     * @return who acts
     * @throws AccessDeniedException otherwise; answered with 403, or 401 and the sign-in page for the public
     */
    public static Viewer require(Role... oneOf) {
        Viewer viewer = Viewers.acting();
        if (Arrays.stream(oneOf).noneMatch(viewer::is)) {
            throw new AccessDeniedException("Needs one of the roles " + Arrays.toString(oneOf));
        }
        return viewer;
    }
}
