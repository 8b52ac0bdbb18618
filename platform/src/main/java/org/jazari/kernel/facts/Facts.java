package org.jazari.kernel.facts;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jazari.strategyfile.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where services state facts: always inside the transaction of the change that the fact states. */
@Component
public class Facts {
    private static final String INSERT_FACT = """
            insert into kernel.fact (id, type, subject, recorded_at, actor, visibility, payload)
            values (:id::uuid, :type, :subject, :recordedAt, :actor, :visibility, :payload)
            returning number
            """;
    private static final String INSERT_OUTBOX = "insert into kernel.outbox (fact_number) values (:number)";

    private static final String FIND = """
            select id, type, subject, recorded_at, actor, visibility, payload from kernel.fact where id = :id::uuid
            """;
    private static final String LIST = """
            select id, type, subject, recorded_at, actor, visibility, payload from kernel.fact
            where type = :type and recorded_at between :from and :until order by number desc limit :limit
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
        Fact recorded = new Fact(
                FactIds.next(now), fact.type(), fact.subject(), now, actor.name(), fact.visibility(), fact.payload());
        long number = jdbc.sql(INSERT_FACT)
                .param("id", recorded.id())
                .param("type", recorded.type())
                .param("subject", recorded.subject())
                .param("recordedAt", Timestamp.from(now))
                .param("actor", recorded.actor())
                .param("visibility", recorded.visibility().name())
                .param("payload", new String(CanonicalJson.of(recorded.payload()), StandardCharsets.UTF_8))
                .query(Long.class)
                .single();
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
        return new Fact(
                row.getString("id"),
                row.getString("type"),
                row.getString("subject"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("actor"),
                Visibility.valueOf(row.getString("visibility")),
                (ObjectNode) json.readTree(row.getString("payload")));
    }
}
