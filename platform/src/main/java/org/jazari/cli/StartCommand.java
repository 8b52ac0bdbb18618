package org.jazari.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jazari.gateway.dataplane.Gateway;
import org.jazari.kernel.database.EarlyDatabase;
import org.jazari.kernel.identity.FirstAdministrator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the platform in the foreground until Ctrl-C or {@code stop}. */
@Command(name = "start")
final class StartCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            descriptionKey = "option.port",
            defaultValue = "${env:JAZARI_PORT:-8080}")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "IP",
            descriptionKey = "option.address",
            defaultValue = "${env:JAZARI_ADDRESS:-127.0.0.1}")
    private String address = "";

    @Option(names = "--open", negatable = true, descriptionKey = "option.open")
    private @Nullable Boolean open;

    @Option(names = "--gateway-config", paramLabel = "FILE", descriptionKey = "option.gateway-config")
    private @Nullable Path gatewayConfiguration;

    /** A rehearsal: start, ask for the main pages, stop. The build does it once to prepare fast starts. */
    @Option(names = "--train", hidden = true)
    private boolean train;

    /** An aid of the kill test: see {@link LineRecorder}. */
    @Option(names = "--record-lines", hidden = true)
    private boolean recordLines;

    StartCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        DatabaseTarget target = database.target();
        RunFile note = prepare(database.data());
        ListeningAddress listening = new ListeningAddress(address, train ? ListeningAddress.freePort() : port);
        listening.requireFree();
        if (target instanceof DatabaseTarget.Embedded embedded) {
            EarlyDatabase.begin(embedded.directory(), step -> Terminal.say(messages.text("start.database", step)));
        }
        ConfigurableApplicationContext platform = PlatformProcess.run(arguments(listening));
        if (train) {
            new Rehearsal(listening.url()).play();
            platform.close();
            return ExitCodes.OK;
        }
        Optional<Gateway> gateway = startGateway();
        keep(note, listening.url(), gateway.map(Gateway::url).orElse(""));
        announce(platform, listening);
        new Browser(open).show(listening.url());
        if (recordLines) {
            LineRecorder.of(platform).record(System.in);
        }
        Thread.currentThread().join();
        return ExitCodes.OK;
    }

    /** Refuses a second platform on the same data before anything is touched. */
    private RunFile prepare(Path data) {
        try {
            Files.createDirectories(data);
            RunFile note = RunFile.in(data);
            Optional<RunFile.Running> running = note.running();
            if (running.isPresent()) {
                throw new CommandRefusal(
                        "refusal.running",
                        running.get().process().pid(),
                        running.get().address());
            }
            return note;
        } catch (IOException failure) {
            throw new CommandRefusal("refusal.data", data, failure);
        }
    }

    private List<String> arguments(ListeningAddress listening) {
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.add("--server.port=" + listening.port());
        arguments.add("--server.address=" + listening.host());
        return arguments;
    }

    /** The gateway on a port of its own, where it is configured; it ends with the process. */
    private Optional<Gateway> startGateway() {
        Path data = database.data();
        Optional<Gateway> gateway = GatewayFolder.findConfiguration(data, gatewayConfiguration)
                .map(file -> GatewayCommand.start(messages, file, GatewayFolder.state(data)));
        gateway.ifPresent(one -> Runtime.getRuntime().addShutdownHook(new Thread(one::close, "gateway-end")));
        return gateway;
    }

    private static void keep(RunFile note, String url, String gateway) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                note.remove();
                            } catch (IOException leftBehind) {
                                Terminal.warn(leftBehind.toString());
                            }
                        },
                        "run-file"));
        try {
            note.write(url, gateway);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void announce(ConfigurableApplicationContext platform, ListeningAddress listening) {
        Terminal.say("");
        Terminal.say(messages.text("start.ready", listening.url()));
        platform.getBean(FirstAdministrator.class)
                .takeOneTimePassword()
                .ifPresent(password ->
                        Terminal.say(messages.text("start.password", FirstAdministrator.USERNAME, password)));
        Terminal.say(messages.text("start.stop"));
    }
}
