package org.jazari.strategy.observatory;

import java.util.List;
import java.util.Optional;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Observations;
import org.jazari.strategy.content.Version;
import org.jazari.strategy.content.Versions;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyDifference;
import org.springframework.stereotype.Component;

/** What changed: in an element, in a version, lately. */
@Component
public class ElementHistory {
    private final Versions versions;
    private final Observations observations;

    ElementHistory(Versions versions, Observations observations) {
        this.versions = versions;
        this.observations = observations;
    }

    /** The versions that changed an element, newest first. */
    List<Step> of(ElementRef ref) {
        List<Version> all = versions.list();
        return versions.history(ref.type().key(), ref.id()).stream()
                .flatMap(change -> all.stream()
                        .filter(version -> version.number() == change.version())
                        .map(version -> new Step(version, change.kind())))
                .toList();
    }

    /** All that was ever recorded about an indicator; nothing for other elements. */
    List<Observation> observations(ElementRef ref) {
        return ref.type() == ElementType.INDICATOR ? observations.ofIndicator(ref.id()) : List.of();
    }

    /** The latest versions. */
    List<Version> latest(int limit) {
        return versions.list().stream().limit(limit).toList();
    }

    /** What a version changed, field by field; empty when there is no such version. */
    Optional<VersionChanges> version(int number) {
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

    /** That a version added, changed or removed an element. */
    public record Step(Version version, ElementChange.Kind kind) {}

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
    }
}
