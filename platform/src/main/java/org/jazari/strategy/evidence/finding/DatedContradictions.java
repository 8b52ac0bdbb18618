package org.jazari.strategy.evidence.finding;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Facts;
import org.jazari.quantities.Finding;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategy.evidence.document.DocumentSummary;
import org.jazari.strategy.evidence.document.KeptDocuments;
import org.springframework.stereotype.Component;

/**
 * The contradictions between documents as they were known at a moment: those whose documents had come in, with the
 * decisions taken by then. Only the documents that are compared today are looked at, under the titles that they have today.
 */
@Component
public class DatedContradictions {
    private static final int MOST_DECISIONS = 10_000;

    private final Comparisons comparisons;
    private final KeptDocuments documents;
    private final Facts facts;

    DatedContradictions(Comparisons comparisons, KeptDocuments documents, Facts facts) {
        this.comparisons = comparisons;
        this.documents = documents;
        this.facts = facts;
    }

    /** Those known at a moment, the latest found first. */
    public List<DatedContradiction> knownAt(Instant moment) {
        List<FoundFinding> all = comparisons.all().stream()
                .filter(found -> found.finding().verdict() == Finding.Verdict.CONTRADICTION)
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, DocumentSummary> received = documents.summaries().stream()
                .filter(document -> !document.receivedAt().isAfter(moment))
                .collect(Collectors.toMap(DocumentSummary::sha256, Function.identity()));
        Map<String, FindingDecision> decisions = decisions(moment);
        return all.stream()
                .filter(found -> found.finding().sides().stream().allMatch(side -> received.containsKey(side.source())))
                .map(found -> dated(found, received, decisions))
                .sorted(Comparator.comparing(DatedContradiction::foundAt)
                        .reversed()
                        .thenComparing(DatedContradiction::id))
                .toList();
    }

    private static DatedContradiction dated(
            FoundFinding found, Map<String, DocumentSummary> received, Map<String, FindingDecision> decisions) {
        List<Finding.Side> sides = found.finding().sides();
        Optional<Instant> last = sides.stream()
                .map(side -> document(received, side).receivedAt())
                .max(Comparator.naturalOrder());
        return new DatedContradiction(
                found.id(),
                found.finding().kind().code(),
                found.finding().subject(),
                last.orElseThrow(),
                sides.stream()
                        .map(side -> new DatedContradiction.Side(
                                document(received, side).title(), side.statement()))
                        .toList(),
                decisions.get(found.id()));
    }

    private static DocumentSummary document(Map<String, DocumentSummary> received, Finding.Side side) {
        return Objects.requireNonNull(received.get(side.source()));
    }

    /** The latest decision about each finding. */
    private Map<String, FindingDecision> decisions(Instant moment) {
        Map<String, FindingDecision> decisions = new HashMap<>();
        for (Fact fact : facts.list(StrategyFacts.FINDING_DECIDED, Instant.EPOCH, moment, MOST_DECISIONS)) {
            String finding = fact.payload().path("finding").asString("");
            decisions.putIfAbsent(
                    finding,
                    new FindingDecision(
                            finding,
                            FindingDecision.Choice.valueOf(
                                    fact.payload().path("decision").asString("")),
                            fact.payload().path("note").asString(""),
                            fact.recordedAt(),
                            fact.actor(),
                            fact.id()));
        }
        return decisions;
    }
}
