package org.jazari.strategy.office.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.strategy.StrategyFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps proposals; each one made is a fact of the same transaction. */
@Component
public class Proposals {
    private static final String COLUMNS = """
            select id, base_version, title, origin, changes, status, proposed_at, proposed_by,
                decided_at, decided_by, decision_note, version from strategy.proposal
            """;
    private static final String FIND = COLUMNS + " where id = :id";
    private static final String LOCK = COLUMNS + " where id = :id for update";
    private static final String OPEN = COLUMNS + " where status = 'OPEN' order by proposed_at limit 100";
    private static final String OF_AUTHOR = COLUMNS + " where proposed_by = :author order by proposed_at desc limit 20";
    private static final String DECIDED = COLUMNS + " where status <> 'OPEN' order by decided_at desc limit 20";
    private static final String OPEN_AT = COLUMNS
            + " where proposed_at <= :moment and (decided_at is null or decided_at > :moment)"
            + " order by proposed_at, id limit :limit";
    private static final String COUNT_OPEN_AT = """
            select count(*) from strategy.proposal
            where proposed_at <= :moment and (decided_at is null or decided_at > :moment)
            """;
    private static final String DECIDED_BETWEEN =
            COLUMNS + " where decided_at between :from and :until order by decided_at desc, id limit :limit";
    private static final String COUNT_DECIDED_BETWEEN =
            "select count(*) from strategy.proposal where decided_at between :from and :until";
    private static final String INSERT = """
            insert into strategy.proposal (id, base_version, title, origin, changes, status, proposed_at, proposed_by)
            values (:id, :baseVersion, :title, :origin, :changes, 'OPEN', :now, :author)
            on conflict (id) do nothing
            """;
    private static final String DECIDE = """
            update strategy.proposal
            set status = :status, decided_at = :now, decided_by = :by, decision_note = :note, version = :version
            where id = :id and status = 'OPEN'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Facts facts;
    private final Clock clock;

    Proposals(JdbcClient jdbc, JsonMapper json, Facts facts, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Keeps a proposal. An id that is taken means that the same form was sent twice: nothing more happens.
     *
     * @param id made when the difference was shown
     */
    @Transactional
    public void propose(
            UUID id, int baseVersion, String title, String origin, List<ProposedChange> changes, String author) {
        boolean first = jdbc.sql(INSERT)
                        .param("id", id)
                        .param("baseVersion", baseVersion)
                        .param("title", title)
                        .param("origin", origin)
                        .param("changes", json.writeValueAsString(ProposedChange.json(changes)))
                        .param("now", now())
                        .param("author", author)
                        .update()
                == 1;
        if (first) {
            ObjectNode payload = JsonNodeFactory.instance.objectNode();
            payload.put("proposal", id.toString());
            payload.put("baseVersion", baseVersion);
            payload.put("title", title);
            payload.put("origin", origin);
            payload.set("changes", ProposedChange.json(changes));
            facts.record(new NewFact(StrategyFacts.CHANGE_PROPOSED, "proposal/" + id, Visibility.RESTRICTED, payload));
        }
    }

    public Optional<Proposal> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(this::proposal).optional();
    }

    /** A proposal that nobody else decides before the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Proposal> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(this::proposal).optional();
    }

    /** Notes the decision about a locked proposal. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID id, Proposal.Status status, String by, String note, @Nullable Integer version) {
        jdbc.sql(DECIDE)
                .param("id", id)
                .param("status", status.name())
                .param("now", now())
                .param("by", by)
                .param("note", note.isEmpty() ? null : note)
                .param("version", version)
                .update();
    }

    /** Those that wait, oldest first. */
    public List<Proposal> open() {
        return jdbc.sql(OPEN).query(this::proposal).list();
    }

    List<Proposal> of(String author) {
        return jdbc.sql(OF_AUTHOR).param("author", author).query(this::proposal).list();
    }

    /** The latest decisions. */
    public List<Proposal> decided() {
        return jdbc.sql(DECIDED).query(this::proposal).list();
    }

    /** Those that waited at a moment, oldest first. */
    public List<Proposal> openAt(Instant moment, int limit) {
        return jdbc.sql(OPEN_AT)
                .param("moment", Timestamp.from(moment))
                .param("limit", limit)
                .query(this::proposal)
                .list();
    }

    public int countOpenAt(Instant moment) {
        return jdbc.sql(COUNT_OPEN_AT)
                .param("moment", Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    /** The decisions of a span of time, its last moment included, the latest first. */
    public List<Proposal> decidedBetween(Instant from, Instant until, int limit) {
        return jdbc.sql(DECIDED_BETWEEN)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(this::proposal)
                .list();
    }

    public int countDecidedBetween(Instant from, Instant until) {
        return jdbc.sql(COUNT_DECIDED_BETWEEN)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Proposal proposal(ResultSet row, int index) throws SQLException {
        return new Proposal(
                UUID.fromString(row.getString("id")),
                row.getInt("base_version"),
                row.getString("title"),
                row.getString("origin"),
                ProposedChange.of(json.readTree(row.getString("changes"))),
                Proposal.Status.valueOf(row.getString("status")),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("proposed_by"),
                instant(row.getTimestamp("decided_at")),
                row.getString("decided_by"),
                row.getString("decision_note"),
                row.getObject("version", Integer.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
