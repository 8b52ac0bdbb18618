package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jazari.database.EmbeddedPostgres;
import org.jazari.database.StopResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends the platform of a data folder, and the database that a killed one left behind. Nothing running is no error. */
@Command(name = "stop")
final class StopCommand implements Callable<Integer> {
    /** Requests end (10 s), services stop, PostgreSQL writes its checkpoint. */
    private static final long PATIENCE_SECONDS = 90;

    private final Messages messages;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    StopCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = database.data();
        Optional<RunFile.Running> running = RunFile.in(data).running();
        if (running.isPresent()) {
            ProcessHandle process = running.get().process();
            if (!process.destroy() || !ended(process)) {
                throw new CommandRefusal("refusal.stop", process.pid());
            }
            Terminal.say(messages.text("stop.done", process.pid()));
        }
        return switch (EmbeddedPostgres.stopOrphan(data.resolve("postgres"))) {
            case StopResult.NothingRunning none -> {
                if (running.isEmpty()) {
                    Terminal.say(messages.text("stop.nothing", data));
                }
                yield ExitCodes.OK;
            }
            case StopResult.Stopped stopped -> {
                Terminal.say(messages.text("stop.orphan", stopped.pid()));
                yield ExitCodes.OK;
            }
            case StopResult.InUse inUse -> throw new CommandRefusal("refusal.stop-in-use", inUse.platformPid());
            case StopResult.Failed failed ->
                throw new CommandRefusal("refusal.stop-database", failed.pid(), failed.reason());
        };
    }

    private static boolean ended(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
