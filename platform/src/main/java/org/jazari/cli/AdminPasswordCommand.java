package org.jazari.cli;

import java.sql.Connection;
import java.util.concurrent.Callable;
import org.jazari.cli.archive.Restore;
import org.jazari.kernel.identity.FirstAdministrator;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** For an operator who has lost the administrator's password; the platform is stopped for the moment. */
@Command(name = "admin-password")
final class AdminPasswordCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    AdminPasswordCommand(Messages messages) {
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
            String password = platform.getBean(FirstAdministrator.class).resetAdministrator();
            Terminal.say(messages.text("start.password", FirstAdministrator.USERNAME, password));
        }
        return ExitCodes.OK;
    }
}
