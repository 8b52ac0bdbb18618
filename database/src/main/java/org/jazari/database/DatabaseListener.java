package org.jazari.database;

/** Told of each change of state of a supervised database, for logs and health pages. Must return quickly. */
@FunctionalInterface
public interface DatabaseListener {
    /**
     * Called on the supervising thread, or on the one that closes.
     *
     * @param detail why, in English, with pid or port where they matter
     */
    void changed(DatabaseState state, String detail);
}
