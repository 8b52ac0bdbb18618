package org.jazari.strategy.office.change;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategy.content.Publication;
import org.jazari.strategy.content.Snapshot;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Accepts, rejects and withdraws proposals: the decision and its fact are one transaction. */
@Component
class Decisions {
    private final Proposals proposals;
    private final Rebase rebase;
    private final Publication publication;
    private final Facts facts;
    private final TransactionTemplate transaction;

    Decisions(
            Proposals proposals, Rebase rebase, Publication publication, Facts facts, TransactionTemplate transaction) {
        this.proposals = proposals;
        this.rebase = rebase;
        this.publication = publication;
        this.facts = facts;
        this.transaction = transaction;
    }

    /**
     * Puts a proposal into force.
     *
     * @param seen the version against which the publisher saw the difference
     */
    Decision accept(UUID id, int seen, Snapshot current, String publisher) {
        try {
            return run(id, proposal -> {
                int version = current.version().number();
                if (version != seen || publication.lastClaimed() != version) {
                    return new Decision.Overtaken();
                }
                if (!(rebase.onto(version, current.tree(), proposal) instanceof Rebase.Outcome.Clean clean)) {
                    return new Decision.NotClean();
                }
                if (ProposedChange.between(current.tree(), clean.tree()).isEmpty()) {
                    return new Decision.NothingToChange();
                }
                Fact fact = publication.publish(
                        version,
                        Optional.of(current.tree()),
                        clean.tree(),
                        proposal.title(),
                        proposal.origin(),
                        proposal.proposedBy());
                proposals.decide(id, Proposal.Status.ACCEPTED, publisher, "", version + 1);
                return new Decision.Done(fact);
            });
        } catch (DuplicateKeyException anotherWon) {
            return new Decision.Overtaken();
        }
    }

    /** Turns a proposal down, saying why. */
    Decision reject(UUID id, String note, String publisher) {
        return run(id, proposal -> {
            proposals.decide(id, Proposal.Status.REJECTED, publisher, note, null);
            ObjectNode payload = payload(id);
            payload.put("note", note);
            return new Decision.Done(facts.record(
                    new NewFact(StrategyFacts.CHANGE_REJECTED, "proposal/" + id, Visibility.RESTRICTED, payload)));
        });
    }

    /** Takes a proposal back; only who made it may. */
    Decision withdraw(UUID id, String author) {
        return run(id, proposal -> {
            if (!proposal.proposedBy().equals(author)) {
                return new Decision.NotYours();
            }
            proposals.decide(id, Proposal.Status.WITHDRAWN, author, "", null);
            return new Decision.Done(facts.record(
                    new NewFact(StrategyFacts.CHANGE_WITHDRAWN, "proposal/" + id, Visibility.RESTRICTED, payload(id))));
        });
    }

    private Decision run(UUID id, Deciding deciding) {
        return Objects.requireNonNull(transaction.execute(status -> proposals
                .lock(id)
                .map(proposal -> proposal.isOpen() ? deciding.on(proposal) : new Decision.AlreadyDecided())
                .orElseGet(Decision.Unknown::new)));
    }

    private static ObjectNode payload(UUID id) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("proposal", id.toString());
        return payload;
    }

    private interface Deciding {
        Decision on(Proposal proposal);
    }

    /** What came of a decision; anything but {@link Done} has changed nothing. */
    sealed interface Decision {
        record Done(Fact fact) implements Decision {}

        /** Somebody else has decided. */
        record AlreadyDecided() implements Decision {}

        /** Another version came into force since the difference was shown. */
        record Overtaken() implements Decision {}

        /** The proposal conflicts with the strategy in force, or makes it wrong. */
        record NotClean() implements Decision {}

        /** The strategy already says what the proposal wants. */
        record NothingToChange() implements Decision {}

        record NotYours() implements Decision {}

        record Unknown() implements Decision {}
    }
}
