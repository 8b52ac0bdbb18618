package org.jazari.strategy.evidence.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jazari.kernel.facts.Facts;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.change.Proposals;
import org.jazari.strategy.office.change.ProposedChange;
import org.jazari.strategyfile.CheckResult;
import org.jazari.strategyfile.Problem;
import org.jazari.strategyfile.Severity;
import org.jazari.strategyfile.Source;
import org.jazari.strategyfile.StrategyFiles;
import org.jazari.strategyfile.StrategyTree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proposes what a document's accepted figures change in the strategy, all in one difference that a publisher reads; with
 * the document as a source where it is none yet.
 */
@Component
class DocumentProposal {
    private static final String ORIGIN = "evidence";
    private static final int LONGEST_TITLE = 180;

    private final Candidates candidates;
    private final Proposals proposals;
    private final Facts facts;
    private final TransactionTemplate transaction;

    DocumentProposal(Candidates candidates, Proposals proposals, Facts facts, TransactionTemplate transaction) {
        this.candidates = candidates;
        this.proposals = proposals;
        this.facts = facts;
        this.transaction = transaction;
    }

    /** Proposes the changes that wait, or says why they cannot be proposed. */
    Outcome propose(KeptDocument document, Snapshot strategy, String author) {
        return Objects.requireNonNull(transaction.execute(status -> inTransaction(document, strategy, author)));
    }

    private Outcome inTransaction(KeptDocument document, Snapshot strategy, String author) {
        List<Candidate> waiting = candidates.waiting(document.sha256());
        if (waiting.isEmpty()) {
            return new Outcome.Nothing();
        }
        Optional<String> source = Sources.of(document, strategy).map(Source::id);
        List<FieldProblem> missing = source.isPresent() ? List.of() : missing(document);
        if (!missing.isEmpty()) {
            return new Outcome.Incomplete(missing);
        }
        StrategyTree changed = StrategyChanges.made(strategy.tree(), document, source, accepted(waiting));
        CheckResult checked = StrategyFiles.check(changed);
        if (!checked.ok()) {
            return new Outcome.Wrong(checked.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .toList());
        }
        List<ProposedChange> changes =
                ProposedChange.between(strategy.tree(), checked.tree().orElseThrow());
        UUID id = UUID.randomUUID();
        proposals.propose(id, strategy.version().number(), title(document), ORIGIN, changes, author);
        waiting.forEach(candidate -> candidates.propose(candidate, id));
        return new Outcome.Proposed(id);
    }

    private List<ObjectNode> accepted(List<Candidate> waiting) {
        return waiting.stream()
                .map(candidate -> UUID.fromString(Objects.requireNonNull(candidate.factId())))
                .map(fact -> facts.find(fact).orElseThrow().payload())
                .toList();
    }

    /** What a source of the strategy must say and nobody has said yet. */
    private static List<FieldProblem> missing(KeptDocument document) {
        List<FieldProblem> missing = new ArrayList<>();
        if (document.publisher().isEmpty()) {
            missing.add(FieldProblem.of("publisher", "empty"));
        }
        if (document.published().isEmpty()) {
            missing.add(FieldProblem.of("published", "empty"));
        }
        return missing;
    }

    private static String title(KeptDocument document) {
        String title = document.title();
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE).strip();
    }

    /** What came of it. */
    sealed interface Outcome {
        record Proposed(UUID id) implements Outcome {}

        /** No accepted figure waits for a change of the strategy. */
        record Nothing() implements Outcome {}

        /** The document is no source yet, and lacks what a source must say. */
        record Incomplete(List<FieldProblem> problems) implements Outcome {
            public Incomplete {
                problems = List.copyOf(problems);
            }
        }

        /** The strategy would be wrong with these figures. */
        record Wrong(List<Problem> problems) implements Outcome {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }
}
