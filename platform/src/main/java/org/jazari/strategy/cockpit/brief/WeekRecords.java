package org.jazari.strategy.cockpit.brief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jazari.kernel.facts.Facts;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Observation;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Version;
import org.jazari.strategy.content.Versions;
import org.jazari.strategy.evidence.figure.AcceptedFigures;
import org.jazari.strategy.evidence.finding.DatedContradiction;
import org.jazari.strategy.evidence.finding.DatedContradictions;
import org.jazari.strategy.evidence.inbox.Candidates;
import org.jazari.strategy.office.change.Proposals;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Indicator;
import org.springframework.stereotype.Component;

/** What was recorded and decided in a week, and what waited at a moment. */
@Component
class WeekRecords {
    private static final int VERSIONS = 8;
    private static final int ELEMENTS_OF_VERSION = 3;
    private static final int INDICATORS = 12;
    private static final int VALUES_OF_INDICATOR = 8;
    private static final int FIGURES = 10;
    private static final int CONTRADICTIONS = 6;
    private static final int PROPOSALS = 10;

    private final Versions versions;
    private final AcceptedFigures figures;
    private final DatedContradictions contradictions;
    private final Candidates candidates;
    private final Proposals proposals;
    private final Facts facts;

    WeekRecords(
            Versions versions,
            AcceptedFigures figures,
            DatedContradictions contradictions,
            Candidates candidates,
            Proposals proposals,
            Facts facts) {
        this.versions = versions;
        this.figures = figures;
        this.contradictions = contradictions;
        this.candidates = candidates;
        this.proposals = proposals;
        this.facts = facts;
    }

    Brief.Changes changes(Snapshot snapshot, Week week, Instant known) {
        List<Version> accepted = snapshot.versions().stream()
                .filter(version -> !version.acceptedAt().isBefore(week.begin()))
                .toList();
        return new Brief.Changes(
                new Limited<>(
                        accepted.stream()
                                .limit(VERSIONS)
                                .map(version -> version(snapshot, version))
                                .toList(),
                        accepted.size()),
                values(snapshot, week, known),
                new Limited<>(
                        figures.between(week.begin(), known, FIGURES),
                        facts.count(StrategyFacts.FIGURE_ACCEPTED, week.begin(), known)),
                Limited.of(
                        contradictions.knownAt(known).stream()
                                .filter(found -> !found.foundAt().isBefore(week.begin()))
                                .toList(),
                        CONTRADICTIONS));
    }

    private Brief.AcceptedVersion version(Snapshot snapshot, Version version) {
        List<Versions.RecordedChange> changes = versions.changes(version.number());
        List<ElementRef> some = changes.stream()
                .flatMap(change ->
                        ElementType.find(change.type()).stream().map(type -> new ElementRef(type, change.id())))
                .filter(snapshot::has)
                .limit(version.origin().equals("shipped") ? 0 : ELEMENTS_OF_VERSION)
                .toList();
        return new Brief.AcceptedVersion(version, changes.size(), some);
    }

    /** Indicators with values recorded by hand come before those whose values came with a version. */
    private static Brief.RecordedValues values(Snapshot snapshot, Week week, Instant known) {
        List<Brief.ValuesOf> all = new ArrayList<>();
        for (Indicator indicator : snapshot.strategy().indicators()) {
            List<Brief.RecordedValue> own = snapshot.recorded(indicator.id()).stream()
                    .map(value -> new Brief.RecordedValue(
                            value, supersededIn(value, week, known) && value.supersededBy() == null))
                    .filter(value -> value.withdrawn()
                            || !value.observation().recordedAt().isBefore(week.begin()))
                    .sorted(Comparator.comparing((Brief.RecordedValue value) ->
                                    value.observation().period().latest())
                            .thenComparing(value -> value.observation().factId()))
                    .toList();
            if (!own.isEmpty()) {
                all.add(new Brief.ValuesOf(indicator, own));
            }
        }
        long total = all.stream().mapToLong(of -> of.values().size()).sum();
        List<Brief.ValuesOf> shown = all.stream()
                .sorted(Comparator.comparing(of -> of.values().stream()
                        .allMatch(value -> value.observation().figure() != null)))
                .limit(INDICATORS)
                .map(of -> new Brief.ValuesOf(of.indicator(), latest(of.values())))
                .toList();
        return new Brief.RecordedValues(shown, total);
    }

    private static List<Brief.RecordedValue> latest(List<Brief.RecordedValue> values) {
        return values.subList(Math.max(0, values.size() - VALUES_OF_INDICATOR), values.size());
    }

    static boolean supersededIn(Observation value, Week week, Instant known) {
        Instant superseded = value.supersededAt();
        return superseded != null && !superseded.isBefore(week.begin()) && !superseded.isAfter(known);
    }

    Brief.Waiting waiting(Instant known) {
        List<DatedContradiction> open = contradictions.knownAt(known).stream()
                .filter(DatedContradiction::isOpen)
                .toList();
        return new Brief.Waiting(
                new Limited<>(proposals.openAt(known, PROPOSALS), proposals.countOpenAt(known)),
                candidates.openAt(known),
                Limited.of(open, CONTRADICTIONS));
    }

    Brief.Decisions decisions(Week week, Instant known) {
        List<DatedContradiction> decided = contradictions.knownAt(known).stream()
                .filter(found -> found.findDecision()
                        .filter(decision -> !decision.decidedAt().isBefore(week.begin()))
                        .isPresent())
                .toList();
        return new Brief.Decisions(
                new Limited<>(
                        proposals.decidedBetween(week.begin(), known, PROPOSALS),
                        proposals.countDecidedBetween(week.begin(), known)),
                Limited.of(decided, CONTRADICTIONS),
                facts.count(StrategyFacts.FIGURE_ACCEPTED, week.begin(), known),
                facts.count(StrategyFacts.FIGURE_REJECTED, week.begin(), known));
    }
}
