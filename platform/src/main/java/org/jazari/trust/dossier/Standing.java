package org.jazari.trust.dossier;

import java.util.Locale;

/** What the public sees of a system, and whether it may be used. */
public enum Standing {
    UNPUBLISHED,
    PUBLISHED,
    /** Only a stub is public: body, category, legal ground, expiry. */
    WITHHELD,
    SUSPENDED,
    RETIRED,
    /** Taken off in an emergency. */
    WITHDRAWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a full record stands on the register. */
    public boolean showsRecord() {
        return this == PUBLISHED || this == SUSPENDED || this == RETIRED;
    }
}
