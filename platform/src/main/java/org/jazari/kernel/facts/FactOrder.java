package org.jazari.kernel.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives committed facts their positions. Numbers drawn from an identity column do not follow the order of commits, so a
 * reader that remembers the highest number seen would skip a fact that commits late. Here each fact leaves a row in the
 * outbox; one sequencer at a time (advisory lock) takes the committed rows and gives them the next positions.
 */
@Component
public class FactOrder {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('jazari.fact-order'))";
    private static final String TAKE = """
            with taken as (
                delete from kernel.outbox where fact_number in (
                    select fact_number from kernel.outbox order by fact_number limit :limit for update skip locked)
                returning fact_number),
            top as (select coalesce(max(position), 0) as position from kernel.fact_order)
            insert into kernel.fact_order (position, fact_number)
            select top.position + row_number() over (order by taken.fact_number), taken.fact_number from taken, top
            """;
    private static final String AFTER = """
            select o.position, f.id, f.type, f.subject, f.recorded_at, f.actor, f.actor_commitment, f.visibility,
                f.payload, f.disclosed
            from kernel.fact_order o join kernel.disclosed_fact f on f.number = o.fact_number
            where o.position > :position order by o.position limit :limit
            """;
    private static final String PUBLIC_AFTER = """
            select o.position, f.id, f.type, f.subject, f.recorded_at, f.actor, f.actor_commitment, f.visibility,
                f.payload, f.disclosed
            from kernel.fact_order o join kernel.disclosed_fact f on f.number = o.fact_number
            where o.position > :position and f.visibility = 'PUBLIC' and f.recorded_at <= :until
            order by o.position limit :limit
            """;
    private static final String PUBLIC_BEFORE = """
            select o.position, f.id, f.type, f.subject, f.recorded_at, f.actor, f.actor_commitment, f.visibility,
                f.payload, f.disclosed
            from kernel.fact_order o join kernel.disclosed_fact f on f.number = o.fact_number
            where o.position < :position and f.visibility = 'PUBLIC' and f.recorded_at <= :until
            order by o.position desc limit :limit
            """;
    private static final String POSITION_OF = """
            select o.position from kernel.fact_order o join kernel.fact f on f.number = o.fact_number
            where f.id = :id::uuid
            """;
    private static final String FIND_PUBLIC = """
            select o.position, f.id, f.type, f.subject, f.recorded_at, f.actor, f.actor_commitment, f.visibility,
                f.payload, f.disclosed
            from kernel.fact_order o join kernel.disclosed_fact f on f.number = o.fact_number
            where f.id = :id::uuid and f.visibility = 'PUBLIC'
            """;
    private static final String LAST = "select coalesce(max(position), 0) from kernel.fact_order";
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /**
     * Reads and gives the order of one database.
     *
     * @param json keeps decimals exact
     */
    public FactOrder(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Gives positions to committed facts that have none; returns how many. */
    @Transactional
    int sequence() {
        jdbc.sql(LOCK).query(rs -> {});
        return jdbc.sql(TAKE).param("limit", BATCH).update();
    }

    /** The facts after a position, in order, at most a batch of them. */
    public List<OrderedFact> after(long position) {
        return jdbc.sql(AFTER)
                .param("position", position)
                .param("limit", BATCH)
                .query(this::orderedFact)
                .list();
    }

    /** The public facts after a position that were recorded by a moment, in order, at most a batch of them. */
    public List<OrderedFact> publicAfter(long position, Instant until) {
        return jdbc.sql(PUBLIC_AFTER)
                .param("position", position)
                .param("until", Timestamp.from(until))
                .param("limit", BATCH)
                .query(this::orderedFact)
                .list();
    }

    /** The latest public facts before a position that were recorded by a moment, newest first. */
    public List<OrderedFact> publicBefore(long position, int limit, Instant until) {
        return jdbc.sql(PUBLIC_BEFORE)
                .param("position", position)
                .param("limit", limit)
                .param("until", Timestamp.from(until))
                .query(this::orderedFact)
                .list();
    }

    /** A public fact by its id. */
    public Optional<OrderedFact> findPublic(String id) {
        return jdbc.sql(FIND_PUBLIC).param("id", id).query(this::orderedFact).optional();
    }

    /** The last position given. */
    long lastPosition() {
        return jdbc.sql(LAST).query(Long.class).single();
    }

    /** The position of a fact, or 0 while it has none. */
    long positionOf(String factId) {
        return jdbc.sql(POSITION_OF)
                .param("id", factId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private OrderedFact orderedFact(ResultSet row, int index) throws SQLException {
        return new OrderedFact(row.getLong("position"), StoredFact.read(row, json));
    }
}
