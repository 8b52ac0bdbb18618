package org.jazari.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jazari.cli.archive.Backup;
import org.jazari.cli.archive.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the whole platform, running or not, into one new file. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final Messages messages;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.backup")
    private Path file = Path.of("");

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    BackupCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        try (DatabaseSession session = DatabaseSession.shared(database.target());
                Connection connection = session.connect()) {
            Manifest manifest = Backup.write(connection, file, VersionCommand.platform(), Instant.now());
            Terminal.say(messages.text(
                    "backup.done", file.toAbsolutePath(), manifest.tables().size(), manifest.rows()));
        }
        return ExitCodes.OK;
    }
}
