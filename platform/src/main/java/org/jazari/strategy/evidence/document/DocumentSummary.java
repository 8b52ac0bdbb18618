package org.jazari.strategy.evidence.document;

import java.time.Instant;
import org.jazari.documents.Format;

/**
 * A document in a list.
 *
 * @param open how many of its figures wait for a decision
 * @param waiting how many accepted figures ask for a change of the strategy that nobody has proposed yet
 */
public record DocumentSummary(
        String sha256,
        String title,
        Format format,
        Instant receivedAt,
        String receivedBy,
        int open,
        int accepted,
        int rejected,
        int waiting) {

    /** The path of its page in the office, without language. */
    public String path() {
        return "/office/evidence/documents/" + sha256;
    }
}
