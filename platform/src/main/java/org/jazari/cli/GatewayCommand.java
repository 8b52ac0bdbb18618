package org.jazari.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jazari.gateway.dataplane.Gateway;
import org.jazari.gateway.dataplane.GatewayStart;
import org.jazari.gateway.dataplane.configuration.ConfigurationFile;
import org.jazari.gateway.dataplane.configuration.ConfigurationProblem;
import org.jazari.gateway.dataplane.configuration.ConfigurationReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The gateway alone, without the platform, until Ctrl-C. */
@Command(name = "gateway")
final class GatewayCommand implements Callable<Integer> {
    private final Messages messages;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.gateway-config")
    private @Nullable Path configuration;

    @Option(names = "--check", descriptionKey = "option.gateway-check")
    private boolean check;

    @Mixin
    private GatewayFolder folder = new GatewayFolder();

    GatewayCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path file = configuration == null ? folder.configuration() : configuration;
        if (check) {
            return check(file);
        }
        Gateway gateway = start(messages, file, folder.state());
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            gateway.close();
                            end.countDown();
                        },
                        "gateway-end"));
        end.await();
        return ExitCodes.OK;
    }

    private Integer check(Path file) {
        return switch (ConfigurationFile.read(file)) {
            case ConfigurationReading.Read read -> {
                Terminal.say(messages.text(
                        "gateway.valid",
                        read.snapshot().models().size(),
                        read.snapshot().upstreams().size(),
                        read.snapshot().keys().size()));
                yield ExitCodes.OK;
            }
            case ConfigurationReading.Refused refused -> {
                warn(refused.problems());
                yield ExitCodes.PROBLEMS;
            }
        };
    }

    private static void warn(List<ConfigurationProblem> problems) {
        problems.forEach(problem -> Terminal.warn(problem.toString()));
    }

    /** Starts a gateway and says where it is, or refuses. */
    static Gateway start(Messages messages, Path file, Path state) {
        return switch (Gateway.start(file, state, InstantSource.system())) {
            case GatewayStart.Started started -> {
                Terminal.say(messages.text(
                        "gateway.ready",
                        started.gateway().url(),
                        started.gateway().adminUrl()));
                yield started.gateway();
            }
            case GatewayStart.WrongConfiguration wrong -> {
                warn(wrong.problems());
                throw new CommandRefusal("refusal.gateway-configuration", file);
            }
            case GatewayStart.Impossible impossible ->
                throw new CommandRefusal("refusal.gateway-impossible", impossible.reason());
        };
    }
}
