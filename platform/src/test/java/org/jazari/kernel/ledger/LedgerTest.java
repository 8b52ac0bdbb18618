package org.jazari.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactOrder;
import org.jazari.kernel.facts.FactStatement;
import org.jazari.kernel.facts.KernelFactsTest;
import org.jazari.kernel.facts.OrderedFact;
import org.jazari.kernel.facts.TestFacts;
import org.jazari.kernel.facts.Visibility;
import org.jazari.kernel.web.AsKnown;
import org.jazari.ledger.GrowingTree;
import org.jazari.strategyfile.CanonicalJson;
import org.jazari.testing.Seeds;
import org.jazari.verifier.TreeHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Facts and ledger only grow, say exactly what was stated, and show it when somebody changed them all the same. */
@KernelFactsTest
class LedgerTest {
    private final TestFacts facts;

    @Autowired
    PublicLedger ledger;

    @Autowired
    FactOrder order;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    private Fact middle;

    LedgerTest(@Autowired TestFacts facts) {
        this.facts = facts;
        this.middle = facts.recordPublic();
    }

    @BeforeEach
    void threeMoreEntries() throws InterruptedException {
        facts.recordPublic();
        middle = facts.recordPublic();
        facts.awaitProjected(facts.recordPublic());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update kernel.fact set actor = 'somebody'",
                "delete from kernel.fact",
                "truncate kernel.fact cascade",
                "update kernel.ledger_entry set index = index + 1000",
                "delete from kernel.ledger_entry",
                "truncate kernel.ledger_entry",
                "update kernel.ledger_checkpoint set size = size + 1",
                "delete from kernel.ledger_checkpoint"
            })
    void factsAndLedgerRefuseEveryChange(String change) {
        long size = ledger.head().size();

        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only grows");
        assertThat(ledger.head().size()).isEqualTo(size);
    }

    /** In the transaction of the test, where there is one. */
    private LedgerVerdict verdict() {
        return LedgerAudit.of(dataSource);
    }

    @Test
    void anUntouchedLedgerIsIntact() {
        assertThat(verdict()).isEqualTo(new LedgerVerdict.Intact(ledger.head()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | update kernel.fact set payload = '{"text":"changed"}' where id = :id::uuid
            0 | update kernel.fact set actor = 'somebody' where id = :id::uuid
            0 | update kernel.fact set recorded_at = recorded_at + interval '1 microsecond' where id = :id::uuid
            0 | update kernel.fact set visibility = 'RESTRICTED' where id = :id::uuid
            0 | update kernel.ledger_entry set leaf_hash = sha256('x') where fact_id = :id::uuid
            0 | delete from kernel.ledger_entry where fact_id = :id::uuid
            0 | delete from kernel.ledger_entry where index >= (select index from kernel.ledger_entry where fact_id = :id::uuid)
            1 | delete from kernel.ledger_entry where index > (select index from kernel.ledger_entry where fact_id = :id::uuid)
            """)
    void whatAnOperatorChangesBehindItsBackShows(int further, String tampering) {
        long index = ledger.find(middle.id()).orElseThrow().index();
        LedgerVerdict verdict = inTransactionWithoutTriggers(tampering);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        LedgerVerdict.Broken.class,
                        broken -> assertThat(broken.index()).as(broken.reason()).isEqualTo(index + further));
        assertThat(verdict()).isInstanceOf(LedgerVerdict.Intact.class);
    }

    /** Tampers as the owner of the tables can, asks for the verdict, and undoes it. */
    private LedgerVerdict inTransactionWithoutTriggers(String tampering) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("alter table kernel.fact disable trigger user").update();
            jdbc.sql("alter table kernel.ledger_entry disable trigger user").update();
            assertThat(jdbc.sql(tampering).param("id", middle.id()).update()).isPositive();
            LedgerVerdict verdict = verdict();
            status.setRollbackOnly();
            return verdict;
        }));
    }

    @Test
    void theTreeIsThatOfTheStatementsInTheirOrder() {
        GrowingTree tree = new GrowingTree();
        for (long position = 0; ; ) {
            List<OrderedFact> batch = order.publicAfter(position, AsKnown.END);
            if (batch.isEmpty()) {
                break;
            }
            for (OrderedFact ordered : batch) {
                position = ordered.position();
                TreeHash leaf = TreeHash.ofLeaf(FactStatement.canonical(ordered.fact()));
                assertThat(ledger.find(ordered.fact().id()))
                        .contains(new LedgerReceipt(tree.size(), HexFormat.of().formatHex(leaf.bytes())));
                tree.add(leaf);
                assertThat(ledger.head(ordered.fact().recordedAt()).size()).isGreaterThanOrEqualTo(tree.size());
            }
        }
        assertThat(ledger.head())
                .isEqualTo(new LedgerHead(
                        tree.size(), HexFormat.of().formatHex(tree.root().bytes())))
                .isEqualTo(ledger.head(AsKnown.END));
    }

    @Test
    void aTreeThatWasSignedAndIsNotTheFactsShows() {
        LedgerVerdict verdict = java.util.Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("alter table kernel.ledger_checkpoint disable trigger user")
                    .update();
            jdbc.sql("update kernel.ledger_checkpoint set root = sha256('x')").update();
            LedgerVerdict found = verdict();
            status.setRollbackOnly();
            return found;
        }));

        assertThat(verdict).isInstanceOf(LedgerVerdict.Broken.class);
    }

    @Test
    void payloadsAreKeptByteForByteInCanonicalForm() throws InterruptedException {
        RandomGenerator random = Seeds.random("payloadsAreKeptByteForByteInCanonicalForm");
        Fact lastFact = middle;
        for (int i = 0; i < 50; i++) {
            ObjectNode payload = randomPayload(random, 3);
            Fact fact = facts.record("test.fact-recorded", Visibility.PUBLIC, payload);
            lastFact = fact;
            String stored = jdbc.sql("select payload from kernel.fact where id = :id::uuid")
                    .param("id", fact.id())
                    .query(String.class)
                    .single();

            assertThat(stored).isEqualTo(new String(CanonicalJson.of(payload), StandardCharsets.UTF_8));
            assertThat(CanonicalJson.of(json.readTree(stored))).isEqualTo(stored.getBytes(StandardCharsets.UTF_8));
        }
        facts.awaitProjected(lastFact);
        assertThat(order.findPublic(lastFact.id()).orElseThrow().fact().recordedAt())
                .isEqualTo(lastFact.recordedAt());
        assertThat(verdict()).isInstanceOf(LedgerVerdict.Intact.class);
    }

    private ObjectNode randomPayload(RandomGenerator random, int depth) {
        ObjectNode node = json.createObjectNode();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String key = randomText(random);
            switch (random.nextInt(depth > 0 ? 6 : 4)) {
                case 0 -> node.put(key, randomText(random));
                case 1 -> node.put(key, random.nextDouble(-1e12, 1e12));
                case 2 ->
                    node.put(key, new java.math.BigDecimal("" + random.nextInt()).movePointLeft(random.nextInt(9)));
                case 3 -> node.put(key, random.nextBoolean());
                case 4 -> node.putArray(key).add(randomPayload(random, depth - 1));
                default -> node.set(key, randomPayload(random, depth - 1));
            }
        }
        return node;
    }

    private static String randomText(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int[] ranges = {0x00, 0x20, 0x600, 0x2D30, 0x1F600};
            text.appendCodePoint(ranges[random.nextInt(ranges.length)] + random.nextInt(0x20));
        }
        return text.toString();
    }
}
