package org.jazari.strategy.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Period;
import org.jspecify.annotations.Nullable;

/**
 * A value that an indicator had, as some source states and the platform recorded.
 *
 * @param factId the fact that states it; its permanent name
 * @param indicator the indicator's id
 * @param period when the value held (valid time)
 * @param value in the indicator's unit
 * @param source id of the source
 * @param quote the source's exact words
 * @param figure id of the strategy's figure that it comes from; null when an officer recorded it
 * @param recordedAt when the platform learnt it (transaction time)
 * @param supersededAt when the platform stopped believing it; null while it does
 * @param supersededBy the fact that replaced it; null while it stands or when it was withdrawn
 * @param withdrawnBecause why it was withdrawn
 */
public record Observation(
        String factId,
        String indicator,
        Period period,
        BigDecimal value,
        Figure.@Nullable Qualifier qualifier,
        String source,
        String quote,
        @Nullable String figure,
        @Nullable String note,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant supersededAt,
        @Nullable String supersededBy,
        @Nullable String withdrawnBecause) {

    public Optional<String> findNote() {
        return Optional.ofNullable(note);
    }

    /** Whether the platform stands by it now. */
    public boolean stands() {
        return supersededAt == null;
    }

    /** Whether the platform stood by it at a moment. */
    public boolean stoodAt(Instant moment) {
        return !recordedAt.isAfter(moment) && (supersededAt == null || supersededAt.isAfter(moment));
    }
}
