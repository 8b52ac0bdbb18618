package org.jazari.trust.dossier;

import java.util.Locale;

/** How far the work on a record, or on its next version, has come. */
public enum Stage {
    DRAFT,
    SUBMITTED,
    /** A question waits for an answer. */
    QUESTIONED,
    DECIDED,
    /** Published or withheld; nothing is under way. */
    CLOSED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
