package org.jazari.kernel.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are.
 *
 * @param url JDBC URL of an external PostgreSQL; absent for the embedded one
 * @param username account on the external server
 * @param password its password
 * @param directory folder of the embedded server
 * @param connections the most connections that the platform opens
 */
@ConfigurationProperties("jazari.database")
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("data/postgres") Path directory,
        @DefaultValue("10") int connections) {

    /** Whether an external server is named. */
    public boolean external() {
        return url != null && !url.isBlank();
    }
}
