package org.jazari.strategy.content;

import java.util.Optional;
import java.util.Set;
import org.jazari.strategyfile.Commitment;
import org.jazari.strategyfile.PartialDate;

/**
 * What a version said of a commitment.
 *
 * @param version the one that said it first
 * @param sources the ids of those that it cited
 */
public record CommitmentState(
        String id, Version version, Optional<PartialDate> due, Commitment.Status status, Set<String> sources) {
    public CommitmentState {
        sources = Set.copyOf(sources);
    }
}
