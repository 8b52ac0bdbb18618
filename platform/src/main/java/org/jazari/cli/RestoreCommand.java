package org.jazari.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jazari.cli.archive.Archive;
import org.jazari.cli.archive.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings an archive back, all of it or nothing. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private static final DateTimeFormatter SUFFIX =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Messages messages;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.backup")
    private Path file = Path.of("");

    @Option(names = "--replace", descriptionKey = "option.replace")
    private boolean replace;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    RestoreCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        try (Archive archive = Archive.open(file);
                DatabaseSession session = DatabaseSession.exclusive(database.target())) {
            boolean empty;
            try (Connection connection = session.connect()) {
                empty = Restore.isEmpty(connection);
            }
            if (empty) {
                Restore.intoEmpty(session, archive);
            } else if (replace) {
                String aside = Restore.replacing(session, archive, SUFFIX.format(Instant.now()));
                Terminal.say(messages.text("restore.aside", aside));
            } else {
                throw new CommandRefusal("refusal.restore-full");
            }
            Terminal.say(messages.text(
                    "restore.done",
                    Instant.parse(archive.manifest().createdAt()).truncatedTo(ChronoUnit.SECONDS),
                    archive.manifest().rows()));
        }
        return ExitCodes.OK;
    }
}
