package org.jazari.strategy.evidence.finding;

import java.time.Instant;

/** The latest word on a finding. */
public record FindingDecision(
        String finding, Choice decision, String note, Instant decidedAt, String decidedBy, String factId) {

    /** What can be made of a contradiction. */
    public enum Choice {
        /** One side was wrong; the note says which. */
        RESOLVED,
        /** Both sides are right; the note says how. */
        EXPLAINED,
        /** It stands, and somebody looks after it. */
        OPEN
    }
}
