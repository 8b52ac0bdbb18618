package org.jazari.kernel.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactOrder;
import org.jazari.kernel.facts.OrderedFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.ledger.GrowingTree;
import org.jazari.verifier.Commitment;
import org.jazari.verifier.Disclosure;
import org.jazari.verifier.TreeHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recomputes the ledger of any database, such as one that is being restored, from its facts, without a platform around it: every entry,
 * every commitment that is still open, and the trees that were signed.
 */
public final class LedgerAudit {
    private static final String APPENDED_UP_TO =
            "select coalesce(max(position), 0) from kernel.projection where name = :name";
    private static final String FACT_AT = "select fact_id from kernel.ledger_entry where index = :index";
    private static final String SIGNED = """
            select size, root from kernel.ledger_checkpoint c
            where size = (select max(size) from kernel.ledger_checkpoint o where o.origin = c.origin)
            order by size
            """;
    private final JdbcClient jdbc;
    private final FactOrder order;
    private final LedgerEntries entries;
    private final GrowingTree tree = new GrowingTree();

    private LedgerAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        this.order = new FactOrder(jdbc, json);
        this.entries = new LedgerEntries(jdbc, json);
    }

    /** What is to be said of the facts and entries that a connection sees; nothing may change meanwhile. */
    public static LedgerVerdict of(DataSource dataSource) {
        return new LedgerAudit(JdbcClient.create(dataSource)).verdict();
    }

    private LedgerVerdict verdict() {
        List<Signed> signed = jdbc.sql(SIGNED)
                .query((row, n) -> new Signed(row.getLong(1), LedgerEntries.hash(row.getBytes(2))))
                .list();
        long appendedUpTo = jdbc.sql(APPENDED_UP_TO)
                .param("name", LedgerFeed.NAME)
                .query(Long.class)
                .single();
        long size = entries.size();
        long position = 0;
        List<OrderedFact> batch = order.after(position);
        while (!batch.isEmpty()) {
            for (OrderedFact ordered : batch) {
                position = ordered.position();
                if (ordered.fact().visibility() == Visibility.PUBLIC) {
                    if (tree.size() == size && position > appendedUpTo) {
                        return end(size, signed); // facts that the ledger has not seen yet
                    }
                    @Nullable String wrong = wrong(ordered.fact(), signed);
                    if (wrong != null) {
                        return new LedgerVerdict.Broken(
                                tree.size(), "fact " + ordered.fact().id() + " " + wrong);
                    }
                }
            }
            batch = order.after(position);
        }
        return end(size, signed);
    }

    private LedgerVerdict end(long size, List<Signed> signed) {
        if (tree.size() < size) {
            return new LedgerVerdict.Broken(tree.size(), "entry of fact " + factAt(tree.size()) + " has no fact");
        }
        for (Signed checkpoint : signed) {
            if (checkpoint.size() > size) {
                return new LedgerVerdict.Broken(size, "a tree of " + checkpoint.size() + " entries was signed");
            }
        }
        return new LedgerVerdict.Intact(
                new LedgerHead(size, HexFormat.of().formatHex(tree.root().bytes())));
    }

    /** What is wrong with the next entry; null where it is as it should be, and then it is in the tree. */
    private @Nullable String wrong(Fact fact, List<Signed> signed) {
        Optional<LedgerReceipt> stored = entries.find(fact.id());
        if (stored.isEmpty()) {
            return "is not in the ledger";
        }
        TreeHash leaf = TreeHash.ofLeaf(LedgerEntry.of(fact));
        if (!stored.get().equals(new LedgerReceipt(tree.size(), HexFormat.of().formatHex(leaf.bytes())))) {
            return "does not give the stored hash";
        }
        @Nullable String forged = forged(fact);
        if (forged != null) {
            return "does not hold what is kept for " + forged;
        }
        tree.add(leaf);
        for (Signed checkpoint : signed) {
            if (checkpoint.size() == tree.size() && !checkpoint.root().equals(tree.root())) {
                return "does not end the tree of " + tree.size() + " entries that was signed";
            }
        }
        return null;
    }

    /** The place of personal data that do not open their commitment. */
    private @Nullable String forged(Fact fact) {
        if (fact.commitments().isEmpty()) {
            return null;
        }
        return entries.disclosures(fact.id()).stream()
                .filter(kept -> !opens(kept, fact.commitments().get(kept.path())))
                .map(Disclosure::path)
                .findFirst()
                .orElse(null);
    }

    private static boolean opens(Disclosure kept, org.jazari.kernel.facts.@Nullable Commitment stated) {
        byte[] value = kept.value().getBytes(StandardCharsets.UTF_8);
        return stated != null && Commitment.to(kept.salt(), value).toString().equals(stated.text());
    }

    private @Nullable String factAt(long index) {
        return jdbc.sql(FACT_AT)
                .param("index", index)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private record Signed(long size, TreeHash root) {}
}
