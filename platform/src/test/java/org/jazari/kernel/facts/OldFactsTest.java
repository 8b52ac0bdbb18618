package org.jazari.kernel.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.jazari.kernel.database.SchemaMigration;
import org.jazari.testing.TestDatabases;
import org.jazari.testing.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Facts from before names became commitments keep what they said, and the names can be erased from them too. */
class OldFactsTest {
    @Test
    void whoActedBecomesACommitmentThatOpens() throws SQLException {
        TestDatabase database = TestDatabases.fresh();
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
            SchemaMigration.migrate(source, "kernel", "2");
            statement.execute("""
                    insert into kernel.fact (id, type, subject, recorded_at, actor, visibility, payload) values
                        (gen_random_uuid(), 'test.fact-recorded', 'test/one', now(), 'am"ina', 'PUBLIC', '{"a":1}'),
                        (gen_random_uuid(), 'test.fact-recorded', 'test/one', now(), 'platform', 'PUBLIC', '{}');
                    insert into kernel.fact_order select number, number from kernel.fact;
                    insert into kernel.projection values ('ledger', 1, 2)
                    """);

            SchemaMigration.migrate(source, "kernel");

            JdbcClient jdbc = JdbcClient.create(source);
            var facts = new FactOrder(jdbc, JsonMapper.shared()).publicAfter(0, Instant.parse("9999-01-01T00:00:00Z"));
            assertThat(facts).extracting(fact -> fact.fact().actor()).containsExactly("am\"ina", "platform");
            Fact first = facts.getFirst().fact();
            Commitment commitment = first.commitments().get(PersonalData.ACTOR);
            PersonalData.Disclosure kept = jdbc.sql("select salt, value from kernel.disclosure")
                    .query((row, n) -> PersonalData.Disclosure.of(
                            PersonalData.ACTOR,
                            row.getBytes("salt"),
                            JsonMapper.shared().readTree(row.getString("value"))))
                    .single();
            assertThat(kept.commitment()).isEqualTo(commitment);
            assertThat(FactStatement.json(first)
                            .path("actor")
                            .path("commitment")
                            .asString())
                    .isEqualTo(commitment == null ? "" : commitment.text());
            assertThat(jdbc.sql("select count(*) from kernel.projection where name = 'ledger'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
