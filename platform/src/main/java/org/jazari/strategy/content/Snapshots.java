package org.jazari.strategy.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jazari.kernel.web.PublicResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The strategy in memory: as it stands, and as it was known at any moment. */
@Component
public class Snapshots {
    private static final int PAST_SNAPSHOTS = 16;

    private final Versions versions;
    private final Observations observations;
    private final CommitmentStates states;
    private final PublicResponses responses;
    private final Clock clock;
    private final Cache<Instant, Optional<Snapshot>> past =
            Caffeine.newBuilder().maximumSize(PAST_SNAPSHOTS).build();
    private volatile @Nullable Snapshot current;

    Snapshots(
            Versions versions,
            Observations observations,
            CommitmentStates states,
            PublicResponses responses,
            Clock clock) {
        this.versions = versions;
        this.observations = observations;
        this.states = states;
        this.responses = responses;
        this.clock = clock;
    }

    /** Loads what has changed; the projection calls it after each commit. */
    void refresh() {
        current = load(Instant.parse("9999-01-01T00:00:00Z")).orElse(null);
        past.invalidateAll();
        responses.changed();
    }

    /** The strategy as it stands; empty before the first version. */
    public Optional<Snapshot> current() {
        return Optional.ofNullable(current);
    }

    /** The strategy as the platform knew it at a moment; empty before the first version. */
    public Optional<Snapshot> asKnown(Instant moment) {
        return moment.isAfter(clock.instant())
                ? current()
                : versions.lastChange(moment).flatMap(change -> past.get(change, this::load));
    }

    private Optional<Snapshot> load(Instant moment) {
        return versions.asOf(moment).map(version -> snapshot(version, moment));
    }

    private Snapshot snapshot(Version version, Instant moment) {
        List<Version> known = versions.list().stream()
                .filter(other -> other.number() <= version.number())
                .toList();
        return new Snapshot(
                version,
                versions.tree(version.number()),
                observations.recordedUntil(moment),
                moment,
                known,
                versions.allChanges(),
                states.of(known));
    }
}
