package org.jazari.kernel.facts;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jazari.kernel.facts.PersonalData.Disclosure;
import org.jazari.strategyfile.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Where services state facts: always inside the transaction of the change that the fact states. */
@Component
public class Facts {
    private static final String INSERT_FACT = """
            insert into kernel.fact (id, type, subject, recorded_at, actor, actor_commitment, visibility, payload)
            values (:id::uuid, :type, :subject, :recordedAt, :actor, :actorCommitment, :visibility, :payload)
            returning number
            """;
    private static final String INSERT_OUTBOX = "insert into kernel.outbox (fact_number) values (:number)";

    private static final String INSERT_DISCLOSURE = """
            insert into kernel.disclosure (fact_number, pointer, salt, value) values (:number, :pointer, :salt, :value)
            """;
    private static final String FIND = """
            select f.id, f.type, f.subject, f.recorded_at, f.actor, f.actor_commitment, f.visibility,
                f.payload, f.disclosed
            from kernel.disclosed_fact f where f.id = :id::uuid
            """;
    private static final String LIST = """
            select f.id, f.type, f.subject, f.recorded_at, f.actor, f.actor_commitment, f.visibility,
                f.payload, f.disclosed
            from kernel.disclosed_fact f
            where f.type = :type and f.recorded_at between :from and :until order by f.number desc limit :limit
            """;
    private static final String OF_SUBJECT = """
            select f.id, f.type, f.subject, f.recorded_at, f.actor, f.actor_commitment, f.visibility,
                f.payload, f.disclosed
            from kernel.disclosed_fact f where f.subject = :subject order by f.number
            """;
    private static final String COUNT =
            "select count(*) from kernel.fact where type = :type and recorded_at between :from and :until";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Actor actor;
    private final FactSignal signal;

    Facts(JdbcClient jdbc, JsonMapper json, Clock clock, Actor actor, FactSignal signal) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.actor = actor;
        this.signal = signal;
    }

    /**
     * Records a fact in the running transaction.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Fact record(NewFact fact) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String acting = actor.name();
        List<Disclosure> disclosures = PersonalData.disclosures(fact);
        if (!acting.equals(Actor.PLATFORM)) {
            disclosures.add(Disclosure.of(PersonalData.ACTOR, StringNode.valueOf(acting)));
        }
        Map<String, Commitment> commitments =
                disclosures.stream().collect(Collectors.toMap(Disclosure::pointer, Disclosure::commitment));
        Fact recorded = new Fact(
                FactIds.next(now),
                fact.type(),
                fact.subject(),
                now,
                acting,
                fact.visibility(),
                fact.payload(),
                commitments);
        Commitment actorCommitment = commitments.get(PersonalData.ACTOR);
        long number = jdbc.sql(INSERT_FACT)
                .param("id", recorded.id())
                .param("type", recorded.type())
                .param("subject", recorded.subject())
                .param("recordedAt", Timestamp.from(now))
                .param("actor", actorCommitment == null ? acting : null)
                .param("actorCommitment", actorCommitment == null ? null : actorCommitment.text())
                .param("visibility", recorded.visibility().name())
                .param("payload", text(FactStatement.json(recorded).path("payload")))
                .query(Long.class)
                .single();
        for (Disclosure disclosure : disclosures) {
            jdbc.sql(INSERT_DISCLOSURE)
                    .param("number", number)
                    .param("pointer", disclosure.pointer())
                    .param("salt", disclosure.saltBytes())
                    .param("value", text(disclosure.value()))
                    .update();
        }
        jdbc.sql(INSERT_OUTBOX).param("number", number).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
        return recorded;
    }

    /** A recorded fact, whether projections have seen it yet or not; empty where no fact has this id. */
    public Optional<Fact> find(UUID id) {
        return jdbc.sql(FIND).param("id", id.toString()).query(this::fact).optional();
    }

    /**
     * The facts of a type that were recorded in a span of time, the latest first.
     *
     * @param until the last moment that belongs to it
     */
    public List<Fact> list(String type, Instant from, Instant until, int limit) {
        return jdbc.sql(LIST)
                .param("type", type)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(this::fact)
                .list();
    }

    /**
     * All facts of a subject in the order in which they were recorded, also those that projections have not seen yet: what
     * a service folds before it states the next one, under a lock of its own.
     */
    public List<Fact> ofSubject(String subject) {
        return jdbc.sql(OF_SUBJECT).param("subject", subject).query(this::fact).list();
    }

    /** How many facts of a type were recorded in a span of time, its last moment included. */
    public long count(String type, Instant from, Instant until) {
        return jdbc.sql(COUNT)
                .param("type", type)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    private Fact fact(ResultSet row, int index) throws SQLException {
        return StoredFact.read(row, json);
    }

    private static String text(JsonNode value) {
        return new String(CanonicalJson.of(value), StandardCharsets.UTF_8);
    }
}
