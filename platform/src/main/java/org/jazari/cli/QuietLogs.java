package org.jazari.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** A command speaks by itself: before and without Spring, which sets its own logging up, libraries only warn. */
final class QuietLogs {
    /** Logback's; Spring Boot has another and dislikes this one. */
    private static final String CONFIGURATION = "logback.configurationFile";

    /** Kept here: a logger that nobody holds forgets its level. */
    private static final Logger DATABASE = Logger.getLogger("org.jazari.database");

    private QuietLogs() {}

    static void begin() {
        System.setProperty(CONFIGURATION, "org/jazari/cli/quiet-logs.xml");
        DATABASE.setLevel(Level.WARNING);
    }

    static void end() {
        System.clearProperty(CONFIGURATION);
    }
}
