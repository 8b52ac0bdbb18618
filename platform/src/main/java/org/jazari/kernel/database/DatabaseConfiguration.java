package org.jazari.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jazari.database.EmbeddedPostgres;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one data source. Whoever gets it finds every schema migrated. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    ServiceSchema kernelSchema() {
        return ServiceSchema.KERNEL;
    }

    @Bean
    DataSource dataSource(
            DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded, List<ServiceSchema> schemas) {
        HikariDataSource dataSource =
                new HikariDataSource(settings.external() ? external(settings) : embedded(embedded));
        try {
            migrate(dataSource, schemas);
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
        return dataSource;
    }

    private static HikariConfig external(DatabaseSettings settings) {
        HikariConfig config = common(settings.connections());
        config.setJdbcUrl(Objects.requireNonNull(settings.url()));
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        return config;
    }

    private static HikariConfig embedded(ObjectProvider<EmbeddedDatabase> embedded) {
        EmbeddedPostgres server = embedded.getObject().server();
        HikariConfig config = common(10);
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.username());
        config.setPassword(server.password());
        return config;
    }

    private static HikariConfig common(int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("jazari");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "jazari");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    private static void migrate(DataSource dataSource, List<ServiceSchema> schemas) {
        schemas.stream()
                .sorted(Comparator.comparing((ServiceSchema schema) -> !schema.equals(ServiceSchema.KERNEL))
                        .thenComparing(ServiceSchema::name))
                .forEach(schema -> SchemaMigration.migrate(dataSource, schema.name()));
    }
}
