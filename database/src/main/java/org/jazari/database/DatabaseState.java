package org.jazari.database;

/** What a supervised database is doing. */
public enum DatabaseState {
    /** Accepts connections. */
    READY,
    /** The server died; it is being restarted on the same port. */
    RESTARTING,
    /** A restart failed; another follows after a pause. */
    FAILING,
    /** Closed by the platform. */
    STOPPED
}
