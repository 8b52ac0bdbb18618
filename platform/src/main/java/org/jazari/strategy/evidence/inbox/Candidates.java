package org.jazari.strategy.evidence.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jazari.kernel.facts.Facts;
import org.jazari.quantities.Figure;
import org.jazari.strategy.StrategyFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the figures of documents and what became of each. */
@Component
public class Candidates {
    private static final String INSERT = """
            insert into strategy.candidate (document, number, start_offset, end_offset, sentence_start, sentence_end,
                value, upper, unit, dimension, per, kind, bound, due, period, subject, because, status)
            values (:document, :number, :start, :end, :sentenceStart, :sentenceEnd,
                :value, :upper, :unit, :dimension, :per, :kind, :bound, :due, :period, :subject, :because, 'OPEN')
            """;
    private static final String COLUMNS = """
            select document, number, start_offset, end_offset, sentence_start, sentence_end, value, upper, unit, dimension,
                per, kind, bound, due, period, subject, because, status, fact_id, link, observation, proposal
            from strategy.candidate
            """;
    private static final String FIND = COLUMNS + " where document = :document and number = :number";
    private static final String LOCK = FIND + " for update";
    private static final String OF_DOCUMENT = COLUMNS + " where document = :document order by number";
    private static final String NEXT = """
            select number from strategy.candidate
            where document = :document and status = 'OPEN' and number > :number order by number limit 1
            """;
    private static final String PREVIOUS = """
            select number from strategy.candidate
            where document = :document and status = 'OPEN' and number < :number order by number desc limit 1
            """;
    private static final String OPEN = """
            select c.document, c.number, c.start_offset, c.end_offset, c.sentence_start, c.sentence_end, c.value, c.upper,
                c.unit, c.dimension, c.per, c.kind, c.bound, c.due, c.period, c.subject, c.because, c.status, c.fact_id,
                c.link, c.observation, c.proposal
            from strategy.candidate c join strategy.document d on d.sha256 = c.document
            where c.status = 'OPEN' and (:document = '' or c.document = :document) and (:kind = '' or c.kind = :kind)
            order by d.received_at, c.document, c.number limit :limit offset :offset
            """;
    private static final String KINDS = """
            select kind, count(*) as number from strategy.candidate
            where status = 'OPEN' and (:document = '' or document = :document) group by kind order by number desc, kind
            """;
    private static final String WAITING = """
            select c.document, c.number, c.start_offset, c.end_offset, c.sentence_start, c.sentence_end, c.value, c.upper,
                c.unit, c.dimension, c.per, c.kind, c.bound, c.due, c.period, c.subject, c.because, c.status, c.fact_id,
                c.link, c.observation, c.proposal
            from strategy.candidate c left join strategy.proposal p on p.id = c.proposal
            where c.document = :document and c.status = 'ACCEPTED' and c.link <> '' and c.observation is null
                and (p.id is null or p.status in ('REJECTED', 'WITHDRAWN'))
            order by c.number
            """;
    private static final String DECIDE = """
            update strategy.candidate
            set status = :status, fact_id = :factId::uuid, link = :link, observation = :observation::uuid
            where document = :document and number = :number and status = 'OPEN'
            """;
    private static final String PROPOSE =
            "update strategy.candidate set proposal = :proposal where document = :document and number = :number";

    private static final String OPEN_COUNT = "select count(*) from strategy.candidate where status = 'OPEN'";

    private static final String RECEIVED_COUNT = """
            select count(*) from strategy.candidate c join strategy.document d on d.sha256 = c.document
            where d.received_at <= :moment
            """;

    private static final String OPEN_BY_DOCUMENT = """
            select d.sha256 as document, d.title, d.received_at, count(*) as number
            from strategy.candidate c join strategy.document d on d.sha256 = c.document
            where c.status = 'OPEN' group by d.sha256, d.title, d.received_at order by d.received_at, d.sha256
            """;

    private final JdbcClient jdbc;
    private final Facts facts;

    Candidates(JdbcClient jdbc, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Adds the figures of a document that just came in, in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String document, List<Figure> figures) {
        int number = 0;
        for (Figure figure : figures) {
            var per = figure.per();
            jdbc.sql(INSERT)
                    .param("document", document)
                    .param("number", ++number)
                    .param("start", figure.start())
                    .param("end", figure.end())
                    .param("sentenceStart", figure.sentenceStart())
                    .param("sentenceEnd", figure.sentenceEnd())
                    .param("value", figure.value())
                    .param("upper", figure.upper())
                    .param("unit", figure.unit().code())
                    .param("dimension", figure.unit().dimension().code())
                    .param("per", per == null ? null : per.code())
                    .param("kind", figure.kind().code())
                    .param("bound", figure.bound().code())
                    .param("due", figure.due())
                    .param("period", figure.period())
                    .param("subject", figure.subject())
                    .param("because", String.join("\n", figure.because()))
                    .update();
        }
    }

    public Optional<Candidate> find(String document, int number) {
        return jdbc.sql(FIND)
                .param("document", document)
                .param("number", number)
                .query(Candidates::candidate)
                .optional();
    }

    /** A candidate that nobody else decides before the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Candidate> lock(String document, int number) {
        return jdbc.sql(LOCK)
                .param("document", document)
                .param("number", number)
                .query(Candidates::candidate)
                .optional();
    }

    /** All figures of a document, in its order. */
    public List<Candidate> of(String document) {
        return jdbc.sql(OF_DOCUMENT)
                .param("document", document)
                .query(Candidates::candidate)
                .list();
    }

    /** The open one after another in the same document. */
    Optional<Integer> next(String document, int number) {
        return jdbc.sql(NEXT)
                .param("document", document)
                .param("number", number)
                .query(Integer.class)
                .optional();
    }

    /** The open one before another in the same document. */
    Optional<Integer> previous(String document, int number) {
        return jdbc.sql(PREVIOUS)
                .param("document", document)
                .param("number", number)
                .query(Integer.class)
                .optional();
    }

    /** How many figures wait for a decision. */
    public int open() {
        return jdbc.sql(OPEN_COUNT).query(Integer.class).single();
    }

    /** The documents of which figures wait, those that came in first before the others. */
    public List<WaitingDocument> openByDocument() {
        return jdbc.sql(OPEN_BY_DOCUMENT)
                .query((row, n) -> new WaitingDocument(
                        row.getString("document"),
                        row.getString("title"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getInt("number")))
                .list();
    }

    /**
     * Those that wait, document by document as they came in.
     *
     * @param document empty for all
     * @param kind empty for all
     */
    List<Candidate> open(String document, String kind, int limit, int offset) {
        return jdbc.sql(OPEN)
                .param("document", document)
                .param("kind", kind)
                .param("limit", limit)
                .param("offset", offset)
                .query(Candidates::candidate)
                .list();
    }

    /** How many waited at a moment: each decision is a fact. */
    public long openAt(Instant moment) {
        long received = jdbc.sql(RECEIVED_COUNT)
                .param("moment", Timestamp.from(moment))
                .query(Long.class)
                .single();
        return received
                - facts.count(StrategyFacts.FIGURE_ACCEPTED, Instant.EPOCH, moment)
                - facts.count(StrategyFacts.FIGURE_REJECTED, Instant.EPOCH, moment);
    }

    /** How many wait of each kind, the most frequent first. */
    List<KindCount> kinds(String document) {
        return jdbc.sql(KINDS)
                .param("document", document)
                .query(KindCount.class)
                .list();
    }

    /** Accepted figures of a document that ask for a change of the strategy which nobody has proposed, or in vain. */
    List<Candidate> waiting(String document) {
        return jdbc.sql(WAITING)
                .param("document", document)
                .query(Candidates::candidate)
                .list();
    }

    /** Notes the decision about a locked candidate. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(
            Candidate candidate, Candidate.Status status, String factId, String link, @Nullable String observation) {
        jdbc.sql(DECIDE)
                .param("status", status.name())
                .param("factId", factId)
                .param("link", link)
                .param("observation", observation)
                .param("document", candidate.document())
                .param("number", candidate.number())
                .update();
    }

    /** Notes that a figure is part of a proposal. */
    @Transactional(propagation = Propagation.MANDATORY)
    void propose(Candidate candidate, UUID proposal) {
        jdbc.sql(PROPOSE)
                .param("proposal", proposal)
                .param("document", candidate.document())
                .param("number", candidate.number())
                .update();
    }

    private static Candidate candidate(ResultSet row, int index) throws SQLException {
        String link = row.getString("link");
        return new Candidate(
                row.getString("document"),
                row.getInt("number"),
                row.getInt("start_offset"),
                row.getInt("end_offset"),
                row.getInt("sentence_start"),
                row.getInt("sentence_end"),
                row.getBigDecimal("value"),
                row.getBigDecimal("upper"),
                row.getString("unit"),
                row.getString("dimension"),
                row.getString("per"),
                row.getString("kind"),
                row.getString("bound"),
                row.getString("due"),
                row.getString("period"),
                row.getString("subject"),
                Arrays.stream(row.getString("because").split("\n", -1))
                        .filter(rule -> !rule.isEmpty())
                        .toList(),
                Candidate.Status.valueOf(row.getString("status")),
                row.getString("fact_id"),
                link == null ? "" : link,
                row.getString("observation"),
                row.getObject("proposal", UUID.class));
    }

    /** A document of which figures wait. */
    public record WaitingDocument(String document, String title, Instant receivedAt, int number) {}

    /** How many candidates of a kind wait. */
    public record KindCount(String kind, int number) {}
}
