package org.jazari.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a gateway keeps what is its own, below the data folder; and its configuration, where none is named. */
final class GatewayFolder {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    private @Nullable Path data;

    private Path data() {
        return DatabaseOptions.folder(data);
    }

    Path state() {
        return state(data());
    }

    Path configuration() {
        return findConfiguration(data(), null)
                .orElseThrow(() -> new CommandRefusal("refusal.gateway-none", usual(data())));
    }

    /** Where a configuration is looked for that nobody names. */
    static Path usual(Path data) {
        return data.resolve("gateway.yaml");
    }

    static Path state(Path data) {
        return data.resolve("gateway");
    }

    /** The configuration that is named, by option or variable, or stands in the data folder. */
    static Optional<Path> findConfiguration(Path data, @Nullable Path named) {
        if (named != null) {
            return Optional.of(named);
        }
        String variable = System.getenv("JAZARI_GATEWAY_CONFIG");
        if (variable != null && !variable.isBlank()) {
            return Optional.of(Path.of(variable));
        }
        return Optional.of(usual(data)).filter(Files::exists);
    }
}
