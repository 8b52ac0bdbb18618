package org.jazari.strategy.office.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the strategy that waits for a publisher, or did.
 *
 * @param baseVersion the version that the change was made from
 * @param origin {@code form} or {@code folder}
 * @param decidedBy who accepted, rejected or withdrew it
 * @param version the version that accepting it made
 */
public record Proposal(
        UUID id,
        int baseVersion,
        String title,
        String origin,
        List<ProposedChange> changes,
        Status status,
        Instant proposedAt,
        String proposedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decisionNote,
        @Nullable Integer version) {

    public Proposal {
        changes = List.copyOf(changes);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** The path of its page, without language. */
    public String path() {
        return "/office/proposals/" + id;
    }

    /** Whether one person both proposed and decided, which the page says. */
    public boolean decidedByProposer() {
        return proposedBy.equals(decidedBy);
    }

    /** Where a proposal stands. */
    public enum Status {
        OPEN,
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }
}
