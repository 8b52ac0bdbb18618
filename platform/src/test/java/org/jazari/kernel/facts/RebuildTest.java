package org.jazari.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jazari.kernel.ledger.LedgerHead;
import org.jazari.kernel.ledger.PublicLedger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** State that others see can be computed again from facts alone. */
@KernelFactsTest
class RebuildTest {
    @Autowired
    TestFacts facts;

    @Autowired
    FactOrder order;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<FactProjection> projections;

    @Autowired
    PublicLedger ledger;

    @Test
    void aRebuildGivesTheSameTables() throws InterruptedException {
        facts.awaitProjected(facts.recordPublic());
        SeenFacts projection = new SeenFacts("test-rebuilt", 1, jdbc);
        ProjectionFeed feed = feed(projection, ledgerFeed());
        feed.open();
        advance(feed);
        List<SeenFacts.Row> before = projection.seen();
        LedgerHead head = ledger.head();

        feed.reset();
        assertThat(projection.seen()).isEmpty();
        advance(feed);

        assertThat(projection.seen()).isEqualTo(before).isNotEmpty();
        assertThat(ledger.head()).isEqualTo(head);
    }

    private FactProjection ledgerFeed() {
        return projections.stream()
                .filter(projection -> projection.name().equals("ledger"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNewVersionOfAProjectionStartsFromTheFirstFact() throws InterruptedException {
        facts.awaitProjected(facts.recordPublic());
        SeenFacts old = new SeenFacts("test-versioned", 1, jdbc);
        ProjectionFeed oldFeed = feed(old);
        oldFeed.open();
        advance(oldFeed);
        int given = old.seen().size();

        SeenFacts renewed = new SeenFacts("test-versioned", 2, jdbc);
        ProjectionFeed feed = feed(renewed);
        feed.open();
        assertThat(renewed.seen()).isEmpty();
        advance(feed);
        feed.open();
        advance(feed);

        assertThat(renewed.seen()).hasSize(given).allMatch(row -> row.version() == 2);
    }

    /** Two platforms over one database: what the one has projected, the other still has to take into its memory. */
    @Test
    void whatAnotherProcessProjectedIsRefreshedHereToo() throws InterruptedException {
        SeenFacts here = new SeenFacts("test-shared", 1, jdbc);
        SeenFacts elsewhere = new SeenFacts("test-shared", 1, jdbc);
        ProjectionFeed feedHere = feed(here);
        ProjectionFeed feedElsewhere = feed(elsewhere);
        feedHere.open();
        feedElsewhere.open();
        Fact fact = facts.recordPublic();
        facts.awaitProjected(fact);
        advance(feedElsewhere);
        int commits = here.commits.get();

        advance(feedHere);

        assertThat(here.times(fact)).isOne();
        assertThat(here.commits.get()).isGreaterThan(commits);
    }

    private ProjectionFeed feed(FactProjection... projections) {
        return new ProjectionFeed(List.of(projections), order, jdbc, transaction);
    }

    private static void advance(ProjectionFeed feed) {
        while (feed.advance() > 0) {
            // until nothing is left
        }
    }
}
