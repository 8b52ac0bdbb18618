package org.jazari.strategy.office.observation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.kernel.language.Formats;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategy.content.Observations;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.office.FieldProblem;
import org.jazari.strategy.office.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * States observations and their withdrawals as facts, in the running transaction. An observation is replaced or
 * withdrawn at most once: whoever does so claims it first.
 */
@Component
public class ObservationDesk {
    private static final String CLAIM = """
            insert into strategy.observation_claim (observation, claimed_at) values (:id, :now) on conflict do nothing
            """;
    private static final int MAX_REASON = 1000;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Observations observations;
    private final Clock clock;

    ObservationDesk(JdbcClient jdbc, Facts facts, Observations observations, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.observations = observations;
        this.clock = clock;
    }

    /** Records a draft, or says what is wrong with it; then nothing is written that a rollback would not undo. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Statement record(ObservationDraft draft, Snapshot strategy) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        List<FieldProblem> problems = new ArrayList<>(ObservationCheck.of(draft, strategy, today));
        Optional<Fact> replaced = Optional.empty();
        if (!draft.supersedes().isEmpty()) {
            replaced = recorded(draft.supersedes());
            if (replaced.isEmpty()) {
                problems.add(FieldProblem.of("supersedes", "unknown-observation", PlainText.shown(draft.supersedes())));
            } else if (!replaced.get().payload().path("indicator").asString().equals(draft.indicator())) {
                problems.add(FieldProblem.of("supersedes", "other-indicator"));
            }
        }
        if (problems.isEmpty() && replaced.isPresent() && !claim(replaced.get())) {
            problems.add(FieldProblem.of("supersedes", "already-replaced"));
        }
        return problems.isEmpty()
                ? new Statement.Stated(facts.record(recorded(draft)))
                : new Statement.Refused(problems);
    }

    /** Withdraws a recorded observation, or says why that cannot be. */
    @Transactional(propagation = Propagation.MANDATORY)
    Statement withdraw(String observation, String reason) {
        Optional<FieldProblem> wrong = PlainText.problem("reason", reason, 3, MAX_REASON);
        if (wrong.isPresent()) {
            return new Statement.Refused(List.of(wrong.get()));
        }
        Optional<Fact> withdrawn = recorded(observation);
        if (withdrawn.isEmpty()) {
            return new Statement.Refused(
                    List.of(FieldProblem.of("observation", "unknown-observation", PlainText.shown(observation))));
        }
        if (!claim(withdrawn.get())) {
            return new Statement.Refused(List.of(FieldProblem.of("observation", "already-replaced")));
        }
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("observation", withdrawn.get().id());
        payload.put("reason", reason);
        return new Statement.Stated(facts.record(new NewFact(
                StrategyFacts.OBSERVATION_WITHDRAWN, withdrawn.get().subject(), Visibility.PUBLIC, payload)));
    }

    private Optional<Fact> recorded(String id) {
        try {
            return facts.find(UUID.fromString(id))
                    .filter(fact -> fact.type().equals(StrategyFacts.OBSERVATION_RECORDED));
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    /** False where the observation no longer stands: somebody else was first, or a version changed its figure. */
    private boolean claim(Fact observation) {
        return observations
                        .find(observation.id())
                        .map(known -> known.supersededAt() == null)
                        .orElse(true)
                && jdbc.sql(CLAIM)
                                .param("id", UUID.fromString(observation.id()))
                                .param("now", Timestamp.from(clock.instant()))
                                .update()
                        == 1;
    }

    private static NewFact recorded(ObservationDraft draft) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("indicator", draft.indicator());
        payload.put("period", draft.period());
        payload.put("value", draft.value());
        payload.put("source", draft.source());
        payload.put("quote", draft.quote());
        putUnlessEmpty(payload, "qualifier", draft.qualifier());
        putUnlessEmpty(payload, "note", draft.note());
        putUnlessEmpty(payload, "supersedes", draft.supersedes());
        return new NewFact(
                StrategyFacts.OBSERVATION_RECORDED, "indicator/" + draft.indicator(), Visibility.PUBLIC, payload);
    }

    private static void putUnlessEmpty(ObjectNode payload, String field, String value) {
        if (!value.isEmpty()) {
            payload.put(field, value);
        }
    }

    /** What came of a request to state a fact. */
    public sealed interface Statement {
        record Stated(Fact fact) implements Statement {}

        record Refused(List<FieldProblem> problems) implements Statement {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }
}
