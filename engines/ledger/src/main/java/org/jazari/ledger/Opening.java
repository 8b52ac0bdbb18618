package org.jazari.ledger;

/** What opening a log gives. */
public sealed interface Opening {
    /** The stored entries give the signed root: the log goes on from there. */
    record Opened(Ledger ledger) implements Opening {}

    /** Nothing is signed, nothing is changed. */
    record Refused(LogProblem problem) implements Opening {}
}
