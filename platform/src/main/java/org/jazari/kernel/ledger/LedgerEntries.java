package org.jazari.kernel.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.StoredFact;
import org.jazari.ledger.GrowingTree;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.Disclosure;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TreeHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which public fact is which entry, and which trees were signed. An entry gets its index in the transaction that moves the
 * ledger's bookmark, before the log outside the database has it; the log then takes the entries that it lacks, by index. So
 * each public fact is in the log exactly once, wherever a process ends.
 */
@Component
class LedgerEntries {
    private static final String SIZE = "select coalesce(max(index) + 1, 0) from kernel.ledger_entry";
    private static final String SIZE_BY = """
            select coalesce(max(e.index) + 1, 0) from kernel.ledger_entry e join kernel.fact f on f.id = e.fact_id
            where f.recorded_at <= :moment
            """;
    private static final String FIND = "select index, leaf_hash from kernel.ledger_entry where fact_id = :id::uuid";
    private static final String LEAF = "select leaf_hash from kernel.ledger_entry where index = :index";
    private static final String LEAVES = "select leaf_hash from kernel.ledger_entry where index < :size order by index";
    private static final String INSERT =
            "insert into kernel.ledger_entry (index, fact_id, leaf_hash) values (:index, :id::uuid, :leaf)";
    private static final String FROM = """
            select f.id, f.type, f.subject, f.recorded_at, f.actor, f.actor_commitment, f.visibility,
                f.payload, f.disclosed
            from kernel.ledger_entry e join kernel.disclosed_fact f on f.id = e.fact_id
            where e.index >= :index order by e.index limit :limit
            """;
    private static final String DISCLOSURES = """
            select d.pointer, d.salt, d.value from kernel.disclosure d join kernel.fact f on f.number = d.fact_number
            where f.id = :id::uuid order by d.pointer
            """;
    private static final String NOTE = """
            insert into kernel.ledger_checkpoint (origin, size, root, note, signed_at)
            values (:origin, :size, :root, :note, :moment) on conflict do nothing
            """;
    private static final String LATEST =
            "select note from kernel.ledger_checkpoint where origin = :origin order by size desc limit 1";
    private static final String CHECKPOINTS = """
            select size, root, signed_at from kernel.ledger_checkpoint
            where origin = :origin and signed_at <= :until order by size desc limit :limit
            """;
    private static final String GROWTH = """
            select (f.recorded_at at time zone 'Africa/Casablanca')::date as day, count(*) as entries
            from kernel.ledger_entry e join kernel.fact f on f.id = e.fact_id
            where f.recorded_at <= :until group by day order by day
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LedgerEntries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Gives a public fact the next index; one that has an index is passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Fact fact) {
        if (find(fact.id()).isEmpty()) {
            jdbc.sql(INSERT)
                    .param("index", size())
                    .param("id", fact.id())
                    .param("leaf", TreeHash.ofLeaf(LedgerEntry.of(fact)).bytes())
                    .update();
        }
    }

    /** Entries that have an index. */
    long size() {
        return jdbc.sql(SIZE).query(Long.class).single();
    }

    /** The same when a moment was over. */
    long size(Instant moment) {
        return jdbc.sql(SIZE_BY)
                .param("moment", Timestamp.from(moment))
                .query(Long.class)
                .single();
    }

    Optional<LedgerReceipt> find(String factId) {
        return jdbc.sql(FIND)
                .param("id", factId)
                .query((row, n) ->
                        new LedgerReceipt(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                .optional();
    }

    /** The hash of an entry as it was when it got its index. */
    Optional<TreeHash> leaf(long index) {
        return jdbc.sql(LEAF)
                .param("index", index)
                .query((row, n) -> hash(row.getBytes(1)))
                .optional();
    }

    /** The root over the hashes of the first so many entries; empty where there are fewer. */
    Optional<TreeHash> root(long size) {
        GrowingTree tree = new GrowingTree();
        jdbc.sql(LEAVES).param("size", size).query(row -> {
            tree.add(hash(row.getBytes(1)));
        });
        return tree.size() == size ? Optional.of(tree.root()) : Optional.empty();
    }

    /** What enters the log from an index on, in order, at most so many. */
    List<byte[]> from(long index, int limit) {
        return jdbc.sql(FROM)
                .param("index", index)
                .param("limit", limit)
                .query((row, n) -> LedgerEntry.of(StoredFact.read(row, json)))
                .list();
    }

    /** What opens the commitments of a fact, as far as it was not erased. */
    List<Disclosure> disclosures(String factId) {
        return jdbc.sql(DISCLOSURES)
                .param("id", factId)
                .query((row, n) ->
                        new Disclosure(row.getString("pointer"), row.getBytes("salt"), row.getString("value")))
                .list();
    }

    /** Keeps a checkpoint that the log has signed. */
    void note(SignedNote note, Instant moment) {
        Checkpoint checkpoint = checkpoint(note);
        jdbc.sql(NOTE)
                .param("origin", checkpoint.origin())
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("note", note.toString())
                .param("moment", Timestamp.from(moment))
                .update();
    }

    /** The largest tree of a log that is known to have been signed. */
    Optional<Checkpoint> latest(String origin) {
        return jdbc.sql(LATEST)
                .param("origin", origin)
                .query(String.class)
                .optional()
                .map(LedgerEntries::checkpoint);
    }

    /** The latest trees that were signed by a moment, the largest first. */
    List<SignedTree> checkpoints(String origin, Instant until, int limit) {
        return jdbc.sql(CHECKPOINTS)
                .param("origin", origin)
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(LedgerEntries::tree)
                .list();
    }

    private static SignedTree tree(ResultSet row, int number) throws SQLException {
        return new SignedTree(
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("root")),
                row.getTimestamp("signed_at").toInstant());
    }

    /** Entries by the day in Casablanca on which their facts were recorded. */
    List<Growth.Day> growth(Instant until) {
        return jdbc.sql(GROWTH)
                .param("until", Timestamp.from(until))
                .query(Growth.Day.class)
                .list();
    }

    private static Checkpoint checkpoint(String note) {
        return checkpoint(parsed(note));
    }

    private static SignedNote parsed(String note) {
        try {
            return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
        } catch (RefusedException own) {
            throw new IllegalStateException(own);
        }
    }

    static Checkpoint checkpoint(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (RefusedException own) {
            throw new IllegalStateException(own);
        }
    }

    static TreeHash hash(byte[] bytes) {
        try {
            return TreeHash.of(bytes);
        } catch (RefusedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
