package org.jazari.assessment;

import java.util.Locale;

/** How far a ruleset binds. A page and a report show it on their face. */
public enum Status {
    /** The project's own text, until the regulator's is public. */
    PROPOSAL,
    /** In force for the bodies that it names. */
    IN_FORCE,
    /** Made from another publisher's question bank. */
    IMPORTED,
    /** Invented, to show how something works. */
    DEMONSTRATION;

    /** As in files: {@code in-force}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
