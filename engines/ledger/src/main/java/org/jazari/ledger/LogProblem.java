package org.jazari.ledger;

/**
 * What is wrong with a log.
 *
 * @param place the resource, and the entry where one is to blame
 * @param detail what was found
 */
public record LogProblem(Kind kind, String place, String detail) {
    /** Kinds of problem. */
    public enum Kind {
        /** Another process writes this log. */
        IN_USE,
        /** The machine refuses to read or write. */
        UNREADABLE,
        /** A resource that the checkpoint promises is not there. */
        MISSING,
        /** A resource that is not of its form. */
        MALFORMED,
        /** The checkpoint is another log's. */
        OTHER_ORIGIN,
        /** The checkpoint is not signed as the keys ask. */
        SIGNATURE,
        /** A stored hash is not the hash of what it stands for. */
        TILE_DIFFERS,
        /** The stored entries do not give the checkpoint's root. */
        ROOT_DIFFERS,
        /** The tree is smaller than one that is known to have been signed. */
        ROLLED_BACK,
        /** The tree does not begin with one that is known to have been signed. */
        FORKED
    }

    @Override
    public String toString() {
        return kind + " " + place + ": " + detail;
    }
}
