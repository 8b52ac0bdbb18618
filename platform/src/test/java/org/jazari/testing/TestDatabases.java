package org.jazari.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jazari.database.DatabaseStartException;
import org.jazari.database.EmbeddedPostgres;
import org.jazari.database.EmbeddedPostgresOptions;
import org.springframework.util.FileSystemUtils;

/** The one PostgreSQL of the test JVM, started when first asked for, and the databases made in it. */
public final class TestDatabases {
    private static int made;

    private TestDatabases() {}

    /** An empty database. */
    public static synchronized TestDatabase fresh() {
        EmbeddedPostgres server = Server.RUNNING;
        String name = "test_" + ++made;
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " cannot be made", e);
        }
        Path data = Path.of("target", "test-data", name);
        FileSystemUtils.deleteRecursively(data.toFile());
        return new TestDatabase(server.jdbcUrl(name), server.username(), server.password(), data);
    }

    /**
     * How to reach a test database.
     *
     * @param data folder for what the platform keeps beside it
     */
    public record TestDatabase(String url, String username, String password, Path data) {
        /** The settings that make the platform use it. */
        public Map<String, String> properties() {
            return Map.of(
                    "jazari.database.url", url,
                    "jazari.database.username", username,
                    "jazari.database.password", password,
                    "jazari.database.connections", "4",
                    "jazari.data", data.toString());
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.start(EmbeddedPostgresOptions.in(Path.of("target", "test-postgres")));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-postgres-stop"));
                return server;
            } catch (DatabaseStartException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
