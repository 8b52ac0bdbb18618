package org.jazari.strategy.office.observation;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jazari.kernel.facts.Fact;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.observation.ObservationDesk.Statement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One request, one transaction: the key is claimed, the fact stated, the answer kept, all or nothing. */
@Component
class ObservationRequests {
    private final TransactionTemplate transaction;
    private final KeptAnswers kept;
    private final JsonMapper json;

    ObservationRequests(TransactionTemplate transaction, KeptAnswers kept, JsonMapper json) {
        this.transaction = transaction;
        this.kept = kept;
        this.json = json;
    }

    /**
     * Does what a request asks, once.
     *
     * @param key what the client repeats the request under; empty when it does not
     * @param statement states the fact, in the transaction that this opens
     */
    Outcome once(String actor, String key, String requestSha256, Supplier<Statement> statement) {
        if (key.isEmpty()) {
            return inTransaction(statement, fact -> {});
        }
        if (!KeptAnswers.isKey(key)) {
            return new Outcome.Refused(List.of(FieldProblem.of("Idempotency-Key", "bad-key")));
        }
        return Objects.requireNonNull(transaction.execute(status -> switch (kept.claim(actor, key, requestSha256)) {
            case KeptAnswers.Claim.First first -> done(status, statement, answer -> kept.keep(actor, key, answer));
            case KeptAnswers.Claim.Answered answered ->
                new Outcome.Answered((ObjectNode) json.readTree(answered.answer()));
            case KeptAnswers.Claim.OtherRequest other ->
                new Outcome.Refused(List.of(FieldProblem.of("Idempotency-Key", "key-reused")));
        }));
    }

    private Outcome inTransaction(Supplier<Statement> statement, java.util.function.Consumer<String> keep) {
        return Objects.requireNonNull(transaction.execute(status -> done(status, statement, keep)));
    }

    private Outcome done(
            TransactionStatus status, Supplier<Statement> statement, java.util.function.Consumer<String> keep) {
        return switch (statement.get()) {
            case Statement.Stated stated -> {
                ObjectNode answer = answer(stated.fact());
                keep.accept(json.writeValueAsString(answer));
                yield new Outcome.Done(stated.fact(), answer);
            }
            case Statement.Refused refused -> {
                status.setRollbackOnly();
                yield new Outcome.Refused(refused.problems());
            }
        };
    }

    private static ObjectNode answer(Fact fact) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("factId", fact.id());
        answer.put("type", fact.type());
        answer.put("subject", fact.subject());
        answer.put("recordedAt", fact.recordedAt().toString());
        return answer;
    }

    /** What came of a request; facts named here are committed. */
    sealed interface Outcome {
        record Done(Fact fact, ObjectNode answer) implements Outcome {}

        /** The request was done before and is answered as it was then. */
        record Answered(ObjectNode answer) implements Outcome {}

        record Refused(List<FieldProblem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }
}
