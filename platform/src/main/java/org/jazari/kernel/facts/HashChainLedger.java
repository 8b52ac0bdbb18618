package org.jazari.kernel.facts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger kept in the platform's own database: each entry hashes the fact and the entry before it. Whoever has noted a
 * head can tell later whether anything before it was changed, removed or reordered. What it cannot do is show one entry
 * without the others, or bind an operator who rewrites everything before anybody has noted a head; the Merkle log with
 * witnesses is for that.
 */
@Component
class HashChainLedger implements PublicLedger {
    private static final String LAST =
            "select index, leaf_hash, chain_hash from kernel.ledger_entry order by index desc limit 1";
    private static final String LAST_BY = """
            select l.index, l.leaf_hash, l.chain_hash from kernel.ledger_entry l join kernel.fact f on f.id = l.fact_id
            where f.recorded_at <= :moment order by l.index desc limit 1
            """;
    private static final String FIND =
            "select index, leaf_hash, chain_hash from kernel.ledger_entry where fact_id = :id::uuid";
    private static final String INSERT = """
            insert into kernel.ledger_entry (index, fact_id, leaf_hash, chain_hash)
            values (:index, :id::uuid, :leaf, :chain)
            """;
    private static final String APPENDED_UP_TO =
            "select coalesce(max(position), 0) from kernel.projection where name = :name";
    private static final String DISCLOSURES = """
            select d.pointer, d.salt, d.value from kernel.disclosure d join kernel.fact f on f.number = d.fact_number
            where f.id = :id::uuid
            """;
    private static final String FACT_AT = "select fact_id from kernel.ledger_entry where index = :index";

    private final JdbcClient jdbc;
    private final FactOrder order;
    private final JsonMapper json;

    HashChainLedger(JdbcClient jdbc, FactOrder order, JsonMapper json) {
        this.jdbc = jdbc;
        this.order = order;
        this.json = json;
    }

    @Override
    @Transactional
    public void append(List<Fact> publicFacts) {
        Optional<LedgerReceipt> last = last();
        long index = last.map(LedgerReceipt::index).orElse(-1L);
        byte[] chain = last.map(receipt -> HexFormat.of().parseHex(receipt.chainHash()))
                .orElseGet(() -> sha256(new byte[0]));
        for (Fact fact : publicFacts) {
            if (find(fact.id()).isPresent()) {
                continue;
            }
            byte[] leaf = leafHash(fact);
            chain = chainHash(chain, leaf);
            index++;
            jdbc.sql(INSERT)
                    .param("index", index)
                    .param("id", fact.id())
                    .param("leaf", leaf)
                    .param("chain", chain)
                    .update();
        }
    }

    @Override
    public LedgerHead head() {
        return head(last());
    }

    @Override
    public LedgerHead head(Instant moment) {
        return head(jdbc.sql(LAST_BY)
                .param("moment", Timestamp.from(moment))
                .query((row, n) -> receipt(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .optional());
    }

    private static LedgerHead head(Optional<LedgerReceipt> last) {
        return last.map(receipt -> new LedgerHead(receipt.index() + 1, receipt.chainHash()))
                .orElseGet(() -> new LedgerHead(0, HexFormat.of().formatHex(sha256(new byte[0]))));
    }

    @Override
    public Optional<LedgerReceipt> find(String factId) {
        return jdbc.sql(FIND)
                .param("id", factId)
                .query((row, n) -> receipt(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .optional();
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ) // all reads see one moment
    public LedgerVerdict verify() {
        long appendedUpTo = jdbc.sql(APPENDED_UP_TO)
                .param("name", LedgerFeed.NAME)
                .query(Long.class)
                .single();
        byte[] chain = sha256(new byte[0]);
        long index = 0;
        long position = 0;
        while (true) {
            List<OrderedFact> batch = order.after(position);
            if (batch.isEmpty()) {
                break;
            }
            for (OrderedFact ordered : batch) {
                position = ordered.position();
                Fact fact = ordered.fact();
                if (fact.visibility() != Visibility.PUBLIC) {
                    continue;
                }
                Optional<LedgerReceipt> stored = find(fact.id());
                if (stored.isEmpty()) {
                    return index == head().size() && position > appendedUpTo
                            ? new LedgerVerdict.Intact(head())
                            : new LedgerVerdict.Broken(index, "fact " + fact.id() + " is not in the ledger");
                }
                byte[] leaf = leafHash(fact);
                chain = chainHash(chain, leaf);
                if (!stored.get().equals(receipt(index, leaf, chain))) {
                    return new LedgerVerdict.Broken(index, "fact " + fact.id() + " does not give the stored hash");
                }
                @Nullable String forged = forgedDisclosure(fact);
                if (forged != null) {
                    return new LedgerVerdict.Broken(
                            index, "what is kept for " + forged + " of fact " + fact.id() + " is not what was stated");
                }
                index++;
            }
        }
        LedgerHead head = head();
        return head.size() == index
                ? new LedgerVerdict.Intact(head)
                : new LedgerVerdict.Broken(index, "entry of fact " + factAt(index) + " has no fact");
    }

    /** The place of personal data that does not open its commitment. */
    private @Nullable String forgedDisclosure(Fact fact) {
        if (fact.commitments().isEmpty()) {
            return null;
        }
        return jdbc
                .sql(DISCLOSURES)
                .param("id", fact.id())
                .query((row, n) -> PersonalData.Disclosure.of(
                        row.getString("pointer"), row.getBytes("salt"), json.readTree(row.getString("value"))))
                .list()
                .stream()
                .filter(kept -> !kept.commitment().equals(fact.commitments().get(kept.pointer())))
                .map(PersonalData.Disclosure::pointer)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String factAt(long index) {
        return jdbc.sql(FACT_AT)
                .param("index", index)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Optional<LedgerReceipt> last() {
        return jdbc.sql(LAST)
                .query((row, n) -> receipt(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .optional();
    }

    private static LedgerReceipt receipt(long index, byte[] leaf, byte[] chain) {
        return new LedgerReceipt(
                index, HexFormat.of().formatHex(leaf), HexFormat.of().formatHex(chain));
    }

    private static byte[] leafHash(Fact fact) {
        return sha256(new byte[] {0}, FactStatement.canonical(fact));
    }

    private static byte[] chainHash(byte[] before, byte[] leaf) {
        return sha256(new byte[] {1}, before, leaf);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
