package org.jazari.cli;

import java.nio.file.Path;
import java.util.List;

/** The database that a command works on. */
sealed interface DatabaseTarget {
    /** The server that the platform brings, in a folder of its own. */
    record Embedded(Path directory) implements DatabaseTarget {}

    /** A server that somebody else runs. */
    record External(String url, String user, String password) implements DatabaseTarget {}

    /** The same for Spring. These arguments never leave the process. */
    default List<String> arguments() {
        return switch (this) {
            case Embedded embedded -> List.of("--jazari.database.directory=" + embedded.directory());
            case External external ->
                List.of(
                        "--jazari.database.url=" + external.url(),
                        "--jazari.database.username=" + external.user(),
                        "--jazari.database.password=" + external.password());
        };
    }
}
