package org.jazari.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records facts for tests, and reads the order that they were given. */
@TestComponent
public class TestFacts {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Facts facts;
    private final FactDispatcher dispatcher;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestFacts(Facts facts, FactDispatcher dispatcher, JdbcClient jdbc, TransactionTemplate transaction) {
        this.facts = facts;
        this.dispatcher = dispatcher;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Records a fact in the running transaction. */
    Fact inside(String type, Visibility visibility, ObjectNode payload) {
        return facts.record(new NewFact(type, "test/one", visibility, payload));
    }

    /** Records a fact in a transaction of its own. */
    public Fact record(String type, Visibility visibility, ObjectNode payload) {
        return Objects.requireNonNull(transaction.execute(status -> inside(type, visibility, payload)));
    }

    public Fact recordPublic() {
        return record("test.fact-recorded", Visibility.PUBLIC, payload("text", "é \u0001 \" \\ 😀"));
    }

    public void awaitProjected(Fact fact) throws InterruptedException {
        assertThat(dispatcher.awaitProjected(fact, PATIENCE)).isTrue();
    }

    /** The positions given so far. */
    List<Long> positions() {
        return jdbc.sql("select position from kernel.fact_order order by position")
                .query(Long.class)
                .list();
    }

    long count(Fact fact) {
        return jdbc.sql("select count(*) from kernel.fact where id = :id::uuid")
                .param("id", fact.id())
                .query(Long.class)
                .single();
    }

    public static ObjectNode payload(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }
}
