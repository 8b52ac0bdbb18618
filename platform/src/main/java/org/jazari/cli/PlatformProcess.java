package org.jazari.cli;

import java.util.ArrayList;
import java.util.List;
import org.jazari.JazariApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The Spring application as the command line starts it. */
final class PlatformProcess {
    private PlatformProcess() {}

    static ConfigurableApplicationContext run(List<String> arguments) {
        QuietLogs.end();
        List<String> all = new ArrayList<>(arguments);
        // A failed start is told by the command, in one sentence: see StartFailureReporter.
        all.add("--logging.level.org.springframework.boot.web.server.servlet.context=error");
        SpringApplication application = new SpringApplication(JazariApplication.class);
        application.setLogStartupInfo(false);
        return application.run(all.toArray(String[]::new));
    }

    /** The platform without its web server, for a command that needs its services; the caller closes it. */
    static ConfigurableApplicationContext withoutWeb(DatabaseOptions options) {
        List<String> arguments = new ArrayList<>(options.arguments());
        arguments.add("--server.port=-1");
        // The command tells what came of it; how its database starts and stops is of no interest.
        arguments.add("--logging.level.org.jazari=warn");
        return run(arguments);
    }
}
