package org.jazari.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jazari.strategyfile.CheckReport;
import org.jazari.strategyfile.CheckResult;
import org.jazari.strategyfile.StrategyFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports every problem of a strategy folder with file, line and remedy; exit code 1 where the strategy is refused. */
@Command(name = "check")
final class StrategyCheckCommand implements Callable<Integer> {
    enum Format {
        text,
        json
    }

    private final Messages messages;

    @Parameters(paramLabel = "DIR", descriptionKey = "parameter.strategy")
    private Path directory = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.format")
    private Format format = Format.text;

    StrategyCheckCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        CheckResult result = StrategyFiles.check(directory);
        String report = switch (format) {
            case text -> CheckReport.text(result, messages.locale(), directory);
            case json -> CheckReport.json(result, messages.locale());
        };
        Terminal.print(report);
        return result.ok() ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }
}
