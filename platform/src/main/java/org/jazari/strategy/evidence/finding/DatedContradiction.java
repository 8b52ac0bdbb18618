package org.jazari.strategy.evidence.finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction between documents with the day on which it could first be seen.
 *
 * @param kind the code of {@link org.jazari.quantities.Finding.Kind}
 * @param subject the words that the sides share
 * @param foundAt when the last of its documents came in
 * @param decision the latest word on it; null while nobody had decided
 */
public record DatedContradiction(
        String id,
        String kind,
        String subject,
        Instant foundAt,
        List<Side> sides,
        @Nullable FindingDecision decision) {
    public DatedContradiction {
        sides = List.copyOf(sides);
    }

    public Optional<FindingDecision> findDecision() {
        return Optional.ofNullable(decision);
    }

    /** Whether it still waits for somebody's word, or was kept open on purpose. */
    public boolean isOpen() {
        return decision == null || decision.decision() == FindingDecision.Choice.OPEN;
    }

    /** The path of its place in the office, without language. */
    public String path() {
        return "/office/evidence/contradictions#f-" + id;
    }

    /** What one document says. */
    public record Side(String title, String statement) {}
}
