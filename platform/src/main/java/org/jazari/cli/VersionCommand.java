package org.jazari.cli;

import java.util.concurrent.Callable;
import org.jazari.database.EmbeddedPostgres;
import picocli.CommandLine.Command;

/** What runs here. */
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {
    private final Messages messages;

    VersionCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Terminal.say(messages.text("version", platform(), Runtime.version(), EmbeddedPostgres.VERSION));
        return ExitCodes.OK;
    }

    static String platform() {
        String version = Jazari.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
