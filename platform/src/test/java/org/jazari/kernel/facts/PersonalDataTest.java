package org.jazari.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jazari.kernel.ledger.LedgerAudit;
import org.jazari.kernel.ledger.LedgerReceipt;
import org.jazari.kernel.ledger.LedgerVerdict;
import org.jazari.kernel.ledger.PublicLedger;
import org.jazari.strategyfile.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** No personal data is hashed or handed to the ledger; what is erased is gone, and everything else still holds. */
@KernelFactsTest
class PersonalDataTest {
    @Autowired
    Facts facts;

    @Autowired
    TestFacts recorded;

    @Autowired
    Erasure erasure;

    @Autowired
    FactOrder order;

    @Autowired
    PublicLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionTemplate transaction;

    private Fact factAbout(String name) throws InterruptedException {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.putArray("people").addObject().put("name", name).put("town", "Rabat");
        payload.put("by", name);
        Fact fact = Objects.requireNonNull(transaction.execute(status -> facts.record(new NewFact(
                "test.person-named", "test/one", Visibility.PUBLIC, payload, List.of("/people/0", "/by")))));
        recorded.awaitProjected(fact);
        return fact;
    }

    private Fact stored(Fact fact) {
        return order.findPublic(fact.id()).orElseThrow().fact();
    }

    @Test
    void namesAreReadWhereTheyWereAndHashedNowhere() throws InterruptedException {
        Fact fact = factAbout("Zineb");

        Fact stored = stored(fact);
        assertThat(stored).isEqualTo(fact);
        assertThat(stored.payload().path("people").path(0).path("name").asString())
                .isEqualTo("Zineb");
        String statement = new String(FactStatement.canonical(stored), StandardCharsets.UTF_8);
        assertThat(statement)
                .doesNotContain("Zineb")
                .doesNotContain("Rabat")
                .contains("\"by\":{\"commitment\":\"sha256:");
        assertThat(jdbc.sql("select payload from kernel.fact where id = :id::uuid")
                        .param("id", fact.id())
                        .query(String.class)
                        .single())
                .doesNotContain("Zineb");
    }

    @Test
    void whatIsErasedIsGoneAndEveryHashStillHolds() throws InterruptedException {
        Fact fact = factAbout("Houria");
        LedgerReceipt receipt = ledger.find(fact.id()).orElseThrow();

        int erased = Objects.requireNonNull(
                transaction.execute(status -> erasure.eraseName("Houria", "Request of the person")
                        + erasure.erasePart(UUID.fromString(fact.id()), "/payload/people/0", "Request of the person")));

        assertThat(erased).isEqualTo(2);
        Fact stored = stored(fact);
        assertThat(PersonalData.text(stored.payload().path("by"))).isEqualTo(PersonalData.ERASED);
        assertThat(Commitment.in(stored.payload().path("people").path(0))).isPresent();
        assertThat(FactStatement.canonical(stored)).isEqualTo(FactStatement.canonical(fact));
        assertThat(ledger.find(fact.id())).contains(receipt);
        assertThat(LedgerAudit.of(dataSource)).isInstanceOf(LedgerVerdict.Intact.class);
        assertThat(jdbc.sql("select count(*) from kernel.disclosure where value like '%Houria%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void erasingIsAFactAndErasingNothingIsNot() throws InterruptedException {
        factAbout("Ijja");
        long before = ledger.head().size();

        assertThat(transaction.<Integer>execute(status -> erasure.eraseName("Nobody", "None")))
                .isZero();
        assertThat(transaction.<Integer>execute(status -> erasure.eraseName("Ijja", "Request of the person")))
                .isEqualTo(1);

        Fact last = recorded.recordPublic();
        recorded.awaitProjected(last);
        assertThat(ledger.head().size()).isEqualTo(before + 2);
    }

    @Test
    void afterAnErasureEveryProjectionSeesEveryFactAgain() throws InterruptedException {
        Fact fact = factAbout("Tuda");
        SeenFacts projection = new SeenFacts("test-erasure", 1, jdbc);
        ProjectionFeed feed = new ProjectionFeed(List.of(projection), order, jdbc, transaction);
        feed.open();
        drain(feed);
        int seen = projection.seen().size();

        transaction.executeWithoutResult(status -> erasure.eraseName("Tuda", "Request of the person"));
        recorded.awaitProjected(recorded.recordPublic());
        drain(feed);

        assertThat(projection.seen()).hasSize(seen + 2);
        assertThat(projection.times(fact)).isOne();
    }

    @Test
    void whoKeepsAnotherNameThanWasStatedIsFound() throws InterruptedException {
        Fact fact = factAbout("Sanae");

        LedgerVerdict verdict = Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql(
                            "update kernel.disclosure set value = '\"Other\"' where pointer = '/payload/by' and value = '\"Sanae\"'")
                    .update();
            LedgerVerdict found = LedgerAudit.of(dataSource);
            status.setRollbackOnly();
            return found;
        }));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        LedgerVerdict.Broken.class,
                        broken ->
                                assertThat(broken.reason()).contains(fact.id()).contains("/payload/by"));
    }

    @Test
    void equalNamesHaveDifferentCommitments() throws InterruptedException {
        assertThat(factAbout("Anir").commitments().values())
                .doesNotContainAnyElementsOf(factAbout("Anir").commitments().values());
    }

    @Test
    void aCommitmentIsTheHashOfItsLabelTheSaltAndTheCanonicalValue() throws Exception {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("b", 1).put("a", "é");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("jazari.org/commitment/v1\n".getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 32);
        digest.update(salt);
        byte[] hash = digest.digest("{\"a\":\"é\",\"b\":1}".getBytes(StandardCharsets.UTF_8));

        assertThat(Commitment.to(salt, value).text())
                .isEqualTo("sha256:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        assertThat(CanonicalJson.of(Commitment.to(salt, value).json())).isNotEmpty();
    }

    @Test
    void aPlaceThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> facts.record(new NewFact(
                        "test.person-named",
                        "test/one",
                        Visibility.PUBLIC,
                        JsonNodeFactory.instance.objectNode(),
                        List.of("/name")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/name");
    }

    private static void drain(ProjectionFeed feed) {
        while (feed.advance() > 0) {
            // until nothing is left
        }
    }
}
