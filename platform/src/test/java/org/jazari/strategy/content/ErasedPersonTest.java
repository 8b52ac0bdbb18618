package org.jazari.strategy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jazari.kernel.facts.Erasure;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.facts.FactOrder;
import org.jazari.kernel.facts.FactStatement;
import org.jazari.kernel.facts.PersonalData;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A person of the strategy can be erased from every version; what names them goes on without the name. */
@StrategyModuleTest
@DirtiesContext
class ErasedPersonTest {
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final String PERSON = "aziz-akhannouch";

    @Autowired
    Snapshots snapshots;

    @Autowired
    FactOrder order;

    @Autowired
    Erasure erasure;

    @Autowired
    FactDispatcher dispatcher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Fact firstVersion() {
        return order.publicAfter(0, EVER).stream()
                .map(ordered -> ordered.fact())
                .filter(fact -> fact.type().equals(StrategyFacts.VERSION_ACCEPTED))
                .findFirst()
                .orElseThrow();
    }

    private static String place(Fact version) {
        int number = 0;
        for (JsonNode change : version.payload().path("changes")) {
            if (change.path("id").asString().equals(PERSON)) {
                return "/payload/changes/" + number + "/body";
            }
            number++;
        }
        throw new AssertionError(PERSON + " is not in the strategy");
    }

    @Test
    void thePersonIsGoneAndTheStrategyStays() throws InterruptedException {
        Fact version = firstVersion();
        assertThat(new String(FactStatement.canonical(version), StandardCharsets.UTF_8))
                .doesNotContain("\"role\":{\"ar\"");

        transaction.executeWithoutResult(
                status -> erasure.erasePart(UUID.fromString(version.id()), place(version), "Request of the person"));
        Fact erased = order.publicBefore(Long.MAX_VALUE, 1, EVER).getFirst().fact();
        while (!erased.type().equals(Erasure.ERASED)) { // its transaction is committed, its place in the order follows
            Thread.sleep(20);
            erased = order.publicBefore(Long.MAX_VALUE, 1, EVER).getFirst().fact();
        }
        assertThat(dispatcher.awaitProjected(erased, Duration.ofSeconds(60))).isTrue();

        Snapshot snapshot = snapshots.current().orElseThrow();
        Person person = snapshot.find(Person.class, ElementType.PERSON, PERSON).orElseThrow();
        assertThat(person.name().in(Language.FR)).isEqualTo(PersonalData.ERASED);
        assertThat(snapshot.strategy().commitments()).isNotEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from strategy.element where body like '%Chef du gouvernement%' and id = :id")
                        .param("id", PERSON)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
