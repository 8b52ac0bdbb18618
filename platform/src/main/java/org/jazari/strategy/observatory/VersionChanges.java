package org.jazari.strategy.observatory;

import java.util.List;
import java.util.Optional;
import org.jazari.strategy.content.Version;
import org.jazari.strategy.content.Versions;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.StrategyDifference;

/**
 * A version with its changes.
 *
 * @param fields what changed, field by field; empty for version 1, which added everything
 * @param elements how many elements it touched
 */
public record VersionChanges(Version version, List<ElementChange> fields, int elements) {
    public VersionChanges {
        fields = List.copyOf(fields);
    }

    /** What a version changed; empty when there is no such version. */
    static Optional<VersionChanges> find(Versions versions, int number) {
        return versions.list().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version -> new VersionChanges(
                        version,
                        number == 1
                                ? List.of()
                                : StrategyDifference.between(versions.tree(number - 1), versions.tree(number))
                                        .changes(),
                        versions.changes(number).size()));
    }
}
