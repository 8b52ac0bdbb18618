package org.jazari.trust.dossier;

import java.util.Locale;
import java.util.Optional;
import org.jazari.kernel.identity.Role;
import org.jazari.trust.TrustRoles;

/** In which role somebody acts in a dossier. */
public enum Duty {
    SUBMITTER,
    REVIEWER,
    PUBLISHER,
    /** Whoever reads the register. */
    ANYBODY;

    /** The role that an account needs for it; empty where it needs none. */
    public Optional<Role> role() {
        return switch (this) {
            case SUBMITTER -> Optional.of(TrustRoles.SUBMITTER);
            case REVIEWER -> Optional.of(TrustRoles.REVIEWER);
            case PUBLISHER -> Optional.of(TrustRoles.PUBLISHER);
            case ANYBODY -> Optional.empty();
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
