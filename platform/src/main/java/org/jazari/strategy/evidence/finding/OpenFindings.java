package org.jazari.strategy.evidence.finding;

import java.util.List;
import java.util.Map;
import org.jazari.quantities.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contradictions between documents that stand. */
@Component
public class OpenFindings {
    private final Comparisons comparisons;
    private final FindingDecisions decisions;

    OpenFindings(Comparisons comparisons, FindingDecisions decisions) {
        this.comparisons = comparisons;
        this.decisions = decisions;
    }

    /** All of them, in the order of their page. */
    public List<OpenFinding> list() {
        Map<String, FindingDecision> decided = decisions.all();
        return comparisons.all().stream()
                .filter(found -> found.finding().verdict() == Finding.Verdict.CONTRADICTION)
                .filter(found -> !isSettled(decided.get(found.id())))
                .map(found -> open(found, decided.get(found.id())))
                .toList();
    }

    private static boolean isSettled(@Nullable FindingDecision decision) {
        return decision != null && decision.decision() != FindingDecision.Choice.OPEN;
    }

    private static OpenFinding open(
            FoundFinding found, @Nullable FindingDecision decision) {
        return new OpenFinding(
                found.id(),
                found.finding().kind().code(),
                found.finding().subject(),
                decision == null ? null : decision.decidedAt());
    }
}
