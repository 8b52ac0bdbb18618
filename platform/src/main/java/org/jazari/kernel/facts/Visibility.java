package org.jazari.kernel.facts;

/** Who may read a fact. A public fact enters the public ledger; a restricted one stays inside. */
public enum Visibility {
    PUBLIC,
    RESTRICTED
}
