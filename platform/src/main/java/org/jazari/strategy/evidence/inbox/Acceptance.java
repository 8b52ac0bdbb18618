package org.jazari.strategy.evidence.inbox;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.evidence.document.KeptDocument;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.jazari.strategy.office.observation.ObservationDesk;
import org.jazari.strategy.office.observation.ObservationDraft;
import org.jazari.strategyfile.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides about candidates: the decision, its fact and the observation that it makes are one transaction. A figure tied to
 * an indicator that says what was observed, in a document that is a source in force, is recorded at once; whatever else
 * is tied to the strategy waits until the document's changes are proposed.
 */
@Component
class Acceptance {
    private static final String OBSERVED = "observed";
    private static final String INDICATOR = "indicator/";
    private static final int MAX_REASON = 1000;

    private final Candidates candidates;
    private final ObservationDesk observations;
    private final Facts facts;
    private final TransactionTemplate transaction;

    Acceptance(Candidates candidates, ObservationDesk observations, Facts facts, TransactionTemplate transaction) {
        this.candidates = candidates;
        this.observations = observations;
        this.facts = facts;
        this.transaction = transaction;
    }

    /** Stands by a figure as the draft says, or says what is wrong with the draft. */
    Decided accept(KeptDocument document, int number, AcceptanceDraft draft, Snapshot strategy) {
        return decide(document.sha256(), number, candidate -> {
            List<FieldProblem> problems = AcceptanceCheck.of(draft, candidate, document.text(), strategy);
            if (!problems.isEmpty()) {
                return new Decided.Refused(problems);
            }
            String link = link(draft, strategy);
            Optional<ObservationDesk.Statement> observed = Sources.of(document, strategy)
                    .filter(source -> draft.kind().equals(OBSERVED) && link.startsWith(INDICATOR))
                    .map(source -> observations.record(observation(draft, link, source), strategy));
            @Nullable String observation = null;
            if (observed.isPresent()) {
                switch (observed.get()) {
                    case ObservationDesk.Statement.Refused refused -> {
                        return new Decided.Refused(refused.problems());
                    }
                    case ObservationDesk.Statement.Stated stated ->
                        observation = stated.fact().id();
                }
            }
            Fact fact = facts.record(accepted(document, candidate, draft, link, observation));
            candidates.decide(candidate, Candidate.Status.ACCEPTED, fact.id(), link, observation);
            return new Decided.Done(fact);
        });
    }

    /** Turns a figure down. */
    Decided reject(String document, int number, String reason) {
        Optional<FieldProblem> wrong = PlainText.problem("reason", reason, 0, MAX_REASON);
        if (wrong.isPresent()) {
            return new Decided.Refused(List.of(wrong.get()));
        }
        return decide(document, number, candidate -> {
            ObjectNode payload = JsonNodeFactory.instance.objectNode();
            payload.put("document", document);
            payload.put("start", candidate.start());
            payload.put("end", candidate.end());
            payload.put("value", candidate.value().toPlainString());
            payload.put("reason", reason);
            Fact fact = facts.record(
                    new NewFact(StrategyFacts.FIGURE_REJECTED, "document/" + document, Visibility.RESTRICTED, payload));
            candidates.decide(candidate, Candidate.Status.REJECTED, fact.id(), "", null);
            return new Decided.Done(fact);
        });
    }

    private Decided decide(String document, int number, Function<Candidate, Decided> deciding) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Candidate> candidate = candidates.lock(document, number);
            if (candidate.isEmpty() || !candidate.get().isOpen()) {
                return new Decided.AlreadyDecided();
            }
            Decided decided = deciding.apply(candidate.get());
            if (!(decided instanceof Decided.Done)) {
                status.setRollbackOnly();
            }
            return decided;
        }));
    }

    private static String link(AcceptanceDraft draft, Snapshot strategy) {
        return draft.link().equals(AcceptanceDraft.NEW_PROMISE)
                ? "commitment/" + Slugs.free(draft.promise(), strategy)
                : draft.link();
    }

    private static ObservationDraft observation(AcceptanceDraft draft, String link, Source source) {
        return new ObservationDraft(
                link.substring(INDICATOR.length()),
                draft.value(),
                draft.period(),
                source.id(),
                draft.passage(),
                StrategyTerms.qualifier(draft.bound()),
                draft.note(),
                "");
    }

    private static NewFact accepted(
            KeptDocument document,
            Candidate candidate,
            AcceptanceDraft draft,
            String link,
            @Nullable String observation) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("document", document.sha256());
        payload.put("title", document.title());
        putUnlessEmpty(payload, "publisher", document.publisher());
        putUnlessEmpty(payload, "published", document.published());
        putUnlessEmpty(payload, "address", document.address());
        payload.put("start", candidate.start());
        payload.put("end", candidate.end());
        payload.put("quote", document.text().substring(candidate.start(), candidate.end()));
        int passage = AcceptanceCheck.place(draft.passage(), candidate, document.text());
        payload.put("passageStart", passage);
        payload.put("passageEnd", passage + draft.passage().length());
        payload.put("passage", draft.passage());
        reading(payload, draft);
        AcceptanceDraft read = AcceptanceDraft.of(candidate, document);
        if (!draft.reads(read)) {
            reading(payload.putObject("read"), read);
        }
        putUnlessEmpty(payload, "link", link);
        putUnlessEmpty(payload, "promise", draft.link().equals(AcceptanceDraft.NEW_PROMISE) ? draft.promise() : "");
        putUnlessEmpty(payload, "note", draft.note());
        if (observation != null) {
            payload.put("observation", observation);
        }
        return new NewFact(StrategyFacts.FIGURE_ACCEPTED, "document/" + document.sha256(), Visibility.PUBLIC, payload);
    }

    private static void reading(ObjectNode target, AcceptanceDraft draft) {
        target.put("value", draft.value());
        putUnlessEmpty(target, "upper", draft.upper());
        target.put("unit", draft.unit());
        target.put("kind", draft.kind());
        target.put("bound", draft.bound());
        putUnlessEmpty(target, "per", draft.per());
        putUnlessEmpty(target, "due", draft.due());
        putUnlessEmpty(target, "period", draft.period());
        target.put("subject", draft.subject());
    }

    private static void putUnlessEmpty(ObjectNode payload, String field, String value) {
        if (!value.isEmpty()) {
            payload.put(field, value);
        }
    }
}
