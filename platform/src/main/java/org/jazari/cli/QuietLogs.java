package org.jazari.cli;

/** A command speaks by itself: before and without Spring, which sets its own logging up, libraries only warn. */
final class QuietLogs {
    /** Logback's; Spring Boot has another and dislikes this one. */
    private static final String CONFIGURATION = "logback.configurationFile";

    private QuietLogs() {}

    static void begin() {
        System.setProperty(CONFIGURATION, "org/jazari/cli/quiet-logs.xml");
    }

    static void end() {
        System.clearProperty(CONFIGURATION);
    }
}
