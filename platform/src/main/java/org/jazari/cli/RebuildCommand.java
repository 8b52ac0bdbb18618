package org.jazari.cli;

import java.sql.Connection;
import java.util.concurrent.Callable;
import org.jazari.cli.archive.Restore;
import org.jazari.kernel.facts.FactDispatcher;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Computes all projected state anew from the facts, while the platform is stopped: readers would see it half done. */
@Command(name = "rebuild")
final class RebuildCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    RebuildCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        try (DatabaseSession session = DatabaseSession.exclusive(database.target());
                Connection connection = session.connect()) {
            if (Restore.isEmpty(connection)) {
                throw database.noData();
            }
        }
        try (ConfigurableApplicationContext platform = PlatformProcess.withoutWeb(database)) {
            FactDispatcher facts = platform.getBean(FactDispatcher.class);
            facts.rebuild();
            Terminal.say(messages.text("rebuild.done", String.join(", ", facts.projections())));
        }
        return ExitCodes.OK;
    }
}
