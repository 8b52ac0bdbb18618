package org.jazari.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whether the platform of a data folder runs, and where; exit code 1 when it does not. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    StatusCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        Optional<RunFile.Running> running = RunFile.in(database.data()).running();
        Terminal.say(running.map(one -> messages.text(
                        "status.running", one.address(), one.process().pid()))
                .orElseGet(() -> messages.text("status.stopped", database.data())));
        running.ifPresent(one -> Terminal.say(
                one.gateway().isEmpty()
                        ? messages.text("status.no-gateway", GatewayFolder.usual(database.data()))
                        : messages.text("status.gateway", one.gateway())));
        return running.isPresent() ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }
}
