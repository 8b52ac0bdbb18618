package org.jazari.database;

/** What became of a server that a killed platform may have left behind. */
public sealed interface StopResult {
    /** There was none. */
    record NothingRunning() implements StopResult {}

    /** It was there, and has shut down with all its data on disk. */
    record Stopped(long pid) implements StopResult {}

    /** A live platform uses the directory: stop that process instead. */
    record InUse(long platformPid) implements StopResult {}

    /** It did not go away, or could not be signalled. */
    record Failed(long pid, String reason) implements StopResult {}
}
