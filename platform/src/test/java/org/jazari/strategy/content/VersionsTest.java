package org.jazari.strategy.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jazari.kernel.facts.FactOrder;
import org.jazari.kernel.facts.OrderedFact;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyTree;
import org.jazari.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each version of the strategy stays readable exactly as it was published. */
@StrategyModuleTest
class VersionsTest {
    private static final List<String> TABLES =
            List.of("version", "element", "element_order", "change", "observation", "search_document");

    @Autowired
    TestVersions test;

    @Autowired
    Versions versions;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Publication publication;

    @Autowired
    StrategyProjection projection;

    @Autowired
    FactOrder order;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theFirstVersionIsTheShippedStrategy() {
        StrategyTree shipped = TestVersions.shipped();

        assertThat(versions.tree(1)).isEqualTo(shipped);
        assertThat(versions.list().getLast().sha256()).isEqualTo(shipped.sha256());
        assertThat(versions.tree(1).sha256()).isEqualTo(shipped.sha256());
    }

    @Test
    @Timeout(30)
    void aVersionOfManyElementsIsReadAtOnce() {
        int version = 1_000_000;
        int elements = 5_000;

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            insert into strategy.element (type, id, from_version, body)
                            select 'sector', 's' || n, :version, '{"id":"s' || n || '","name":{"fr":"Secteur"}}'
                            from generate_series(1, :elements) n
                            """).param("version", version).param("elements", elements).update();
            jdbc.sql("""
                            insert into strategy.element_order (version, type, ids)
                            select :version, 'sector', array_agg('s' || n order by n desc) from generate_series(1, :elements) n
                            """).param("version", version).param("elements", elements).update();
            long begun = System.nanoTime();

            StrategyTree tree = versions.tree(version);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            assertThat(tree.elements(ElementType.SECTOR)).hasSize(elements);
            assertThat(tree.elements(ElementType.SECTOR).keySet()).startsWith("s5000", "s4999");
        });
    }

    @Test
    void whatIsAddedChangedRemovedAndMovedIsExactInBothVersions() {
        TestVersions.Published published = test.publish(tree -> {
            List<String> sectors =
                    new ArrayList<>(tree.elements(ElementType.SECTOR).keySet());
            Collections.reverse(sectors);
            StrategyTree changed = TestVersions.renamed(tree, ElementType.SECTOR, sectors.getFirst(), "Autre nom")
                    .without(ElementType.SECTOR, sectors.getLast())
                    .with(ElementType.SECTOR, "brand-new", TestVersions.named("Tout nouveau"))
                    .inOrder(ElementType.SECTOR, sectors);
            return changed.withHeader(changed.header().put("until", "2031"));
        });

        assertThat(versions.tree(published.number() - 1)).isEqualTo(published.before());
        assertThat(versions.tree(published.number())).isEqualTo(published.after());
        assertThat(versions.list().getFirst().sha256())
                .isEqualTo(published.after().sha256());
        assertThat(versions.changes(published.number()).stream().map(change -> change.kind()))
                .contains(ElementChange.Kind.ADDED, ElementChange.Kind.CHANGED, ElementChange.Kind.REMOVED);
        assertThat(snapshots.current().orElseThrow().tree()).isEqualTo(published.after());
    }

    @Test
    void anElementThatComesBackIsThereAgain() {
        String id = "comes-and-goes";
        test.publish(tree -> tree.with(ElementType.SECTOR, id, TestVersions.named("Premier")));
        TestVersions.Published gone = test.publish(tree -> tree.without(ElementType.SECTOR, id));
        TestVersions.Published back =
                test.publish(tree -> tree.with(ElementType.SECTOR, id, TestVersions.named("Second")));

        assertThat(versions.tree(gone.number() - 1)).isEqualTo(gone.before());
        assertThat(versions.tree(gone.number())).isEqualTo(gone.after());
        assertThat(versions.tree(back.number())).isEqualTo(back.after());
        assertThat(snapshots.current().orElseThrow().history(new ElementRef(ElementType.SECTOR, id)))
                .extracting(step -> step.version().number())
                .containsExactly(back.number(), gone.number(), gone.number() - 1);
        assertThat(versions.body("sector", id, gone.number())).isEmpty();
    }

    @Test
    void aTypeThatLosesAllItsElementsIsEmpty() {
        TestVersions.Published published = test.publish(tree -> {
            StrategyTree emptied = tree;
            for (String id : tree.elements(ElementType.DISCREPANCY).keySet()) {
                emptied = emptied.without(ElementType.DISCREPANCY, id);
            }
            return emptied;
        });

        assertThat(versions.tree(published.number())).isEqualTo(published.after());
        test.publish(tree -> {
            StrategyTree restored = tree;
            for (var old : published.before().elements(ElementType.DISCREPANCY).entrySet()) {
                restored = restored.with(ElementType.DISCREPANCY, old.getKey(), old.getValue());
            }
            return restored;
        });
    }

    @Test
    void theStrategyItselfMayGetAnotherId() {
        TestVersions.Published published =
                test.publish(tree -> tree.withHeader(tree.header().put("id", "renamed-strategy")));

        assertThat(versions.tree(published.number())).isEqualTo(published.after());
        assertThat(versions.tree(published.number() - 1)).isEqualTo(published.before());
    }

    @Test
    void randomEditsReadBackExactly() {
        Random random = Random.from(Seeds.random("randomEditsReadBackExactly"));
        List<TestVersions.Published> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(test.publish(tree -> edited(tree, random)));
        }

        for (TestVersions.Published published : all) {
            assertThat(versions.tree(published.number())).isEqualTo(published.after());
        }
    }

    private static StrategyTree edited(StrategyTree tree, Random random) {
        StrategyTree edited = tree;
        for (ElementType type : List.of(ElementType.PRINCIPLE, ElementType.EVENT, ElementType.SECTOR)) {
            List<String> ids = new ArrayList<>(edited.elements(type).keySet());
            for (String id : ids) {
                switch (random.nextInt(6)) {
                    case 0 -> edited = edited.without(type, id);
                    case 1 -> edited = TestVersions.renamed(edited, type, id, "Nom " + random.nextInt());
                    default -> {}
                }
            }
            if (random.nextBoolean()) {
                Collections.shuffle(ids, random);
                edited = edited.inOrder(type, ids);
            }
        }
        return edited.with(ElementType.SECTOR, "new-" + random.nextInt(1_000_000), TestVersions.named("Nouveau"));
    }

    @Test
    void whatWasKnownBeforeAVersionIsTheOneBefore() {
        TestVersions.Published published = test.publish(tree -> TestVersions.renamed(
                tree,
                ElementType.PILLAR,
                tree.elements(ElementType.PILLAR).keySet().iterator().next(),
                "Ancien"));
        Version accepted = versions.list().getFirst();

        assertThat(snapshots.asKnown(accepted.acceptedAt().minus(1, ChronoUnit.MICROS)))
                .hasValueSatisfying(before -> assertThat(before.tree()).isEqualTo(published.before()));
        assertThat(snapshots.asKnown(accepted.acceptedAt()))
                .hasValueSatisfying(after -> assertThat(after.tree()).isEqualTo(published.after()));
        assertThat(snapshots.asKnown(versions.list().getLast().acceptedAt().minus(1, ChronoUnit.MICROS)))
                .isEmpty();
        assertThat(snapshots.asKnown(java.time.Instant.parse("9998-01-01T00:00:00Z")))
                .isEqualTo(snapshots.current());
    }

    @Test
    void aNumberIsClaimedOnce() {
        int last = publication.lastClaimed();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> publication.publish(
                        last - 1, Optional.empty(), TestVersions.shipped(), "Again", "form", "somebody")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(publication.lastClaimed()).isEqualTo(last);
    }

    @Test
    void aStrategyThatNobodyCouldReadIsNotPublished() {
        int last = publication.lastClaimed();

        assertThatThrownBy(() -> test.publish(tree -> tree.with(
                        ElementType.SECTOR,
                        "orderless",
                        TestVersions.named("Sans rang").without("order"))))
                .hasMessageContaining("order");
        assertThat(publication.lastClaimed()).isEqualTo(last);
    }

    @Test
    void theProjectionCanBeComputedAgain() {
        test.publish(tree -> tree.with(ElementType.SECTOR, "before-rebuild", TestVersions.named("Avant")));
        List<List<String>> before = tables();

        List<List<String>> rebuilt = transaction.execute(status -> {
            projection.reset();
            for (long position = 0; ; ) {
                List<OrderedFact> batch = order.after(position);
                if (batch.isEmpty()) {
                    return tables();
                }
                batch.forEach(projection::apply);
                batch.forEach(projection::apply); // idempotent by fact
                position = batch.getLast().position();
            }
        });

        assertThat(rebuilt).isEqualTo(before);
    }

    private List<List<String>> tables() {
        return TABLES.stream()
                .map(table -> jdbc.sql("select t::text as row from strategy." + table + " t order by row")
                        .query(String.class)
                        .list())
                .toList();
    }
}
