package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jazari.cli.archive.Restore;
import org.jazari.database.DatabaseAddress;
import org.jazari.database.DatabaseStartException;
import org.jazari.database.EmbeddedPostgres;
import org.jazari.database.EmbeddedPostgresOptions;
import org.jspecify.annotations.Nullable;

/**
 * A database for the time of one command: the external one, the embedded one of a running platform, or the embedded one
 * started for the purpose and stopped at the end.
 */
final class DatabaseSession implements Restore.Server, AutoCloseable {
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/?]*/)([^/?]+)(\\?.*)?");

    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres started;

    private DatabaseSession(DatabaseAddress address, @Nullable EmbeddedPostgres started) {
        this.address = address;
        this.started = started;
    }

    /** A database that a running platform may be using. */
    static DatabaseSession shared(DatabaseTarget target) throws IOException, DatabaseStartException {
        return switch (target) {
            case DatabaseTarget.External external -> external(external);
            case DatabaseTarget.Embedded embedded -> {
                Optional<DatabaseAddress> address = EmbeddedPostgres.addressOf(embedded.directory());
                if (address.isEmpty()) {
                    throw new CommandRefusal("refusal.no-data", embedded.directory());
                }
                try {
                    yield start(embedded.directory());
                } catch (DatabaseStartException taken) {
                    if (taken.code() != DatabaseStartException.Code.DIRECTORY_IN_USE) {
                        throw taken;
                    }
                    yield new DatabaseSession(address.get(), null);
                }
            }
        };
    }

    /** A database that no platform uses; made where there is none. Refused while one runs. */
    static DatabaseSession exclusive(DatabaseTarget target) throws DatabaseStartException, SQLException {
        return switch (target) {
            case DatabaseTarget.External named -> {
                DatabaseSession session = external(named);
                session.requireUnused();
                yield session;
            }
            case DatabaseTarget.Embedded embedded -> {
                try {
                    yield start(embedded.directory());
                } catch (DatabaseStartException taken) {
                    if (taken.code() == DatabaseStartException.Code.DIRECTORY_IN_USE) {
                        throw new CommandRefusal("refusal.stop-first");
                    }
                    throw taken;
                }
            }
        };
    }

    private static DatabaseSession external(DatabaseTarget.External external) {
        return new DatabaseSession(new DatabaseAddress(external.url(), external.user(), external.password()), null);
    }

    private static DatabaseSession start(Path directory) throws DatabaseStartException {
        EmbeddedPostgres server = EmbeddedPostgres.start(EmbeddedPostgresOptions.in(directory));
        return new DatabaseSession(new DatabaseAddress(server.jdbcUrl(), server.username(), server.password()), server);
    }

    private void requireUnused() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where application_name = 'jazari' and datname = current_database()")) {
            if (row.next() && row.getLong(1) > 0) {
                throw new CommandRefusal("refusal.stop-first");
            }
        }
    }

    Connection connect() throws SQLException {
        return connect(address.url());
    }

    @Override
    public String database() {
        return parts().group(2);
    }

    @Override
    public Connection connectTo(String database) throws SQLException {
        Matcher parts = parts();
        String options = parts.group(3);
        return connect(parts.group(1) + database + (options == null ? "" : options));
    }

    private Matcher parts() {
        Matcher parts = URL.matcher(address.url());
        if (!parts.matches()) {
            throw new CommandRefusal("refusal.database-url", address.url());
        }
        return parts;
    }

    private Connection connect(String url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.username());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", "jazari-command");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
