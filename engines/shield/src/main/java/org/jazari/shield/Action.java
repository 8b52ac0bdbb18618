package org.jazari.shield;

/** What becomes of a class of personal data. */
public enum Action {
    /** Replaced by a pseudonym before the text leaves, put back in the answer. */
    MASK,
    /** The request is turned away. */
    BLOCK,
    /** Left as it is, and the request may only go to a sovereign upstream. */
    SOVEREIGN_ONLY
}
