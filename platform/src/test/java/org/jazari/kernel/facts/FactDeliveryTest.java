package org.jazari.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jazari.kernel.ledger.LedgerAudit;
import org.jazari.kernel.ledger.LedgerVerdict;
import org.jazari.kernel.ledger.PublicLedger;
import org.jazari.testing.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Each committed fact reaches each projection once and in one order, whatever else happens. */
@KernelFactsTest
class FactDeliveryTest {
    @Autowired
    TestFacts facts;

    @Autowired
    FactDispatcher dispatcher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PublicLedger ledger;

    @Autowired
    DataSource dataSource;

    @Autowired
    @Qualifier("first")
    SeenFacts first;

    @Autowired
    @Qualifier("last")
    SeenFacts last;

    @AfterEach
    void projectionsHeal() {
        first.refusing = false;
        last.refusing = false;
    }

    @Test
    void aFactNeedsATransaction() {
        assertThatThrownBy(
                        () -> facts.inside("test.fact-recorded", Visibility.PUBLIC, TestFacts.payload("is", "outside")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatIsRolledBackWasNeverStated() throws InterruptedException {
        List<Fact> lost = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            lost.add(facts.inside("test.fact-recorded", Visibility.PUBLIC, TestFacts.payload("is", "undone")));
            status.setRollbackOnly();
        });

        facts.awaitProjected(facts.recordPublic());

        assertThat(facts.count(lost.getFirst())).isZero();
        assertThat(first.times(lost.getFirst())).isZero();
        assertThat(ledger.find(lost.getFirst().id())).isEmpty();
        assertThat(dispatcher.awaitProjected(lost.getFirst(), Duration.ofMillis(1)))
                .isFalse();
    }

    @Test
    void aFactThatCommitsLateIsNotSkipped() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Optional<Fact>> slow = threads.submit(() -> Optional.ofNullable(transaction.execute(status -> {
                Fact fact = facts.inside("test.fact-recorded", Visibility.PUBLIC, TestFacts.payload("is", "late"));
                written.countDown();
                await(mayCommit);
                return fact;
            })));
            await(written);
            Fact quick = facts.recordPublic();
            facts.awaitProjected(quick);
            mayCommit.countDown();
            Fact late = slow.get().orElseThrow();
            facts.awaitProjected(late);

            for (SeenFacts projection : List.of(first, last)) {
                assertThat(projection.times(quick)).isOne();
                assertThat(projection.times(late)).isOne();
            }
            assertThat(ledger.find(late.id()).orElseThrow().index())
                    .isGreaterThan(ledger.find(quick.id()).orElseThrow().index());
            assertGapless();
        }
    }

    @Test
    void manyWritersLoseNothing() throws Exception {
        RandomGenerator random = Seeds.random("manyWritersLoseNothing");
        List<long[]> plans = Stream.generate(() -> random.longs(40, 0, 1000).toArray())
                .limit(3)
                .toList();
        List<Fact> committed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(plans.size())) {
            List<Future<List<Fact>>> writers = plans.stream()
                    .map(plan -> threads.submit(() -> write(plan)))
                    .toList();
            for (Future<List<Fact>> writer : writers) {
                committed.addAll(writer.get());
            }
        }
        for (Fact fact : committed) {
            facts.awaitProjected(fact);
        }

        assertGapless();
        for (SeenFacts projection : List.of(first, last)) {
            assertThat(projection.seen().stream().map(SeenFacts.Row::fact))
                    .containsAll(committed.stream().map(Fact::id).toList());
            assertInOrderOnce(projection);
        }
        assertThat(first.seen()).isEqualTo(last.seen());
        assertThat(LedgerAudit.of(dataSource)).isEqualTo(new LedgerVerdict.Intact(ledger.head()));
    }

    /** Transactions of one to four facts; one in five is rolled back, some take their time. */
    private List<Fact> write(long[] plan) {
        List<Fact> kept = new ArrayList<>();
        for (long step : plan) {
            List<Fact> written = new ArrayList<>();
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i <= step % 4; i++) {
                    Visibility visibility = (step + i) % 3 == 0 ? Visibility.RESTRICTED : Visibility.PUBLIC;
                    written.add(facts.inside("test.fact-recorded", visibility, TestFacts.payload("n", "" + step)));
                }
                if (step % 5 == 0) {
                    status.setRollbackOnly();
                }
            });
            if (step % 5 != 0) {
                kept.addAll(written);
            }
        }
        return kept;
    }

    @Test
    void aProjectionThatThrowsKeepsItsFactsAndStopsNoOther() throws InterruptedException {
        for (SeenFacts refusing : List.of(first, last)) {
            SeenFacts other = refusing == first ? last : first;
            refusing.refusing = true;
            Fact refused = facts.record(SeenFacts.REFUSED, Visibility.PUBLIC, TestFacts.payload("is", "refused"));
            Fact after = facts.recordPublic();

            assertThat(dispatcher.awaitProjected(after, Duration.ofMillis(300))).isFalse();
            awaitUntil(() -> other.times(after) == 1 && ledger.find(after.id()).isPresent());
            assertThat(refusing.times(refused)).isZero();
            refusing.refusing = false;
            facts.awaitProjected(after);

            assertThat(refusing.times(refused)).isOne();
            assertThat(refusing.times(after)).isOne();
            assertThat(other.times(refused)).isOne();
            assertInOrderOnce(refusing);
        }
    }

    @Test
    void waitingForAFactEndsWhenEveryProjectionHasIt() throws InterruptedException {
        last.refusing = true;
        Fact fact = facts.record(SeenFacts.REFUSED, Visibility.RESTRICTED, TestFacts.payload("is", "waited for"));

        assertThat(dispatcher.awaitProjected(fact, Duration.ZERO)).isFalse();
        last.refusing = false;

        assertThat(dispatcher.awaitProjected(fact, TestFacts.PATIENCE)).isTrue();
        assertThat(last.times(fact)).isOne();
        assertThat(dispatcher.awaitProjected(fact, Duration.ZERO)).isTrue();
        assertThat(ledger.find(fact.id())).isEmpty();
    }

    private void assertGapless() {
        List<Long> positions = facts.positions();
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    private static void assertInOrderOnce(SeenFacts projection) {
        List<Long> positions =
                projection.seen().stream().map(SeenFacts.Row::position).toList();
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(TestFacts.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitUntil(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
