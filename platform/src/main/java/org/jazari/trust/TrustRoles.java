package org.jazari.trust;

import org.jazari.kernel.identity.Role;

/** Who may do what in a dossier. In one dossier nobody ever acts in two of these roles, whatever an account was given. */
public final class TrustRoles {
    /** Describes a system, assesses it, submits it, answers questions. */
    public static final Role SUBMITTER = new Role("trust.submitter");
    /** Asks, sets conditions, decides, answers contests. */
    public static final Role REVIEWER = new Role("trust.reviewer");
    /** Publishes, withholds, suspends, retires, withdraws in an emergency. */
    public static final Role PUBLISHER = new Role("trust.publisher");

    private TrustRoles() {}
}
