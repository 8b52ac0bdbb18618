package org.jazari.kernel.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.jazari.kernel.database.SchemaMigration;
import org.jazari.kernel.facts.Actor;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactDispatcher;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.kernel.web.PublicResponses;
import org.jazari.testing.TestDatabases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Facts and ledger alone, for tests that start and stop them often. */
final class SmallPlatform implements AutoCloseable {
    private final AnnotationConfigApplicationContext context;

    private SmallPlatform(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /** @param origin the log's name; null for the one that it has */
    static SmallPlatform start(TestDatabase database, @Nullable String origin) {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(database.url());
        dataSource.setUsername(database.username());
        dataSource.setPassword(database.password());
        dataSource.setMaximumPoolSize(3);
        SchemaMigration.migrate(dataSource, "kernel");
        Path data = database.data();
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName("close"));
        context.registerBean(
                LedgerProperties.class,
                () -> new LedgerProperties(
                        data.resolve("ledger"),
                        data.resolve("ledger-keys"),
                        origin,
                        data.resolve("ledger-keys/witnesses"),
                        Duration.ofMillis(50),
                        null));
        context.register(
                Parts.class,
                LedgerEntries.class,
                KeyRecord.class,
                PublicLedger.class,
                LedgerFeed.class,
                Witnesses.class,
                PublicResponses.class);
        context.scan("org.jazari.kernel.facts");
        try {
            context.refresh();
        } catch (RuntimeException refused) {
            context.close();
            throw refused;
        }
        return new SmallPlatform(context);
    }

    /** No @Configuration: other tests scan for those. */
    @EnableTransactionManagement
    static class Parts {
        @Bean
        JdbcClient jdbc(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Actor actor() {
            return () -> Actor.PLATFORM;
        }
    }

    PublicLedger ledger() {
        return context.getBean(PublicLedger.class);
    }

    Witnesses witnesses() {
        return context.getBean(Witnesses.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Records a public fact, and waits until it is in the log. */
    Fact record(NewFact fact) throws InterruptedException {
        Fact recorded = Objects.requireNonNull(bean(TransactionTemplate.class)
                .execute(status -> bean(Facts.class).record(fact)));
        if (!bean(FactDispatcher.class).awaitProjected(recorded, Duration.ofSeconds(60))) {
            throw new AssertionError("not projected: " + recorded);
        }
        return recorded;
    }

    Fact record(ObjectNode payload) throws InterruptedException {
        return record(new NewFact("test.fact-recorded", "test/one", Visibility.PUBLIC, payload));
    }

    LedgerVerdict audit() {
        return LedgerAudit.of(bean(DataSource.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
