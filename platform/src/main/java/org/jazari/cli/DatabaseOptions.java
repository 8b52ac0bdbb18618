package org.jazari.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data are: options first, then the environment. */
final class DatabaseOptions {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    private @Nullable Path data;

    @Option(names = "--database-url", paramLabel = "URL", descriptionKey = "option.database-url")
    private @Nullable String url;

    @Option(names = "--database-user", paramLabel = "NAME", descriptionKey = "option.database-user")
    private @Nullable String user;

    /** The folder of everything that the platform keeps on this machine. */
    Path data() {
        return folder(data);
    }

    /** The folder that an option names, or else the environment. */
    static Path folder(@Nullable Path named) {
        return (named == null ? Path.of(environment("JAZARI_DATA", "data")) : named).toAbsolutePath();
    }

    /** The database that is meant; refuses an external one of which only half is told. */
    DatabaseTarget target() {
        return target(data(), System.getenv());
    }

    /** Both for Spring. These arguments never leave the process. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(target().arguments());
        arguments.add("--jazari.data=" + data());
        return arguments;
    }

    private DatabaseTarget target(Path directory, Map<String, String> environment) {
        String address = url == null ? environment.getOrDefault("JAZARI_DATABASE_URL", "") : url;
        String name = user == null ? environment.getOrDefault("JAZARI_DATABASE_USER", "") : user;
        String password = environment.getOrDefault("JAZARI_DATABASE_PASSWORD", "");
        if (address.isBlank()) {
            if (!name.isBlank()) {
                throw new CommandRefusal("refusal.database-half", "JAZARI_DATABASE_URL");
            }
            return new DatabaseTarget.Embedded(directory.resolve("postgres"));
        }
        if (!address.startsWith("jdbc:postgresql:")) {
            throw new CommandRefusal("refusal.database-url", address);
        }
        if (name.isBlank()) {
            throw new CommandRefusal("refusal.database-half", "JAZARI_DATABASE_USER");
        }
        if (password.isEmpty()) {
            throw new CommandRefusal("refusal.database-half", "JAZARI_DATABASE_PASSWORD");
        }
        return new DatabaseTarget.External(address, name, password);
    }

    private static String environment(String variable, String otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** For a database without anything of the platform: which one was meant? */
    CommandRefusal noData() {
        return target() instanceof DatabaseTarget.External
                ? new CommandRefusal("refusal.backup-empty")
                : new CommandRefusal("refusal.no-data", data());
    }
}
