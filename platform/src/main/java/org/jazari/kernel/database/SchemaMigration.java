package org.jazari.kernel.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables of one service to a version, by the files in the class path folder {@code db/<schema>}. */
public final class SchemaMigration {
    private SchemaMigration() {}

    /** To the newest version. */
    public static void migrate(DataSource dataSource, String schema) {
        migrate(dataSource, schema, MigrationVersion.LATEST);
    }

    /** To a version, such as the one that a backup was made at. */
    public static void migrate(DataSource dataSource, String schema, String version) {
        migrate(dataSource, schema, MigrationVersion.fromVersion(version));
    }

    private static void migrate(DataSource dataSource, String schema, MigrationVersion version) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .failOnMissingLocations(true)
                .target(version)
                .load()
                .migrate();
    }
}
