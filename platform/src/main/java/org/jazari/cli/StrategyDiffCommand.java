package org.jazari.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jazari.strategyfile.CheckReport;
import org.jazari.strategyfile.CheckResult;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.FieldChange;
import org.jazari.strategyfile.StrategyDifference;
import org.jazari.strategyfile.StrategyFiles;
import org.jazari.strategyfile.StrategyTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** What changed from one strategy folder to another, element by element; exit code 1 where either has errors. */
@Command(name = "diff")
final class StrategyDiffCommand implements Callable<Integer> {
    private final Messages messages;

    @Parameters(index = "0", paramLabel = "DIR1", descriptionKey = "parameter.strategy")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR2", descriptionKey = "parameter.strategy")
    private Path after = Path.of("");

    StrategyDiffCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        @Nullable StrategyTree old = read(before);
        @Nullable StrategyTree now = read(after);
        if (old == null || now == null) {
            return ExitCodes.PROBLEMS;
        }
        StrategyDifference difference = StrategyDifference.between(old, now);
        difference.changes().forEach(this::show);
        Terminal.say(
                difference.isEmpty()
                        ? messages.text("diff.same")
                        : messages.text("diff.count", difference.changes().size()));
        return ExitCodes.OK;
    }

    private @Nullable StrategyTree read(Path directory) {
        CheckResult result = StrategyFiles.check(directory);
        if (!result.ok()) {
            Terminal.print(CheckReport.text(result, messages.locale(), directory));
        }
        return result.tree().orElse(null);
    }

    private void show(ElementChange change) {
        String sign = switch (change.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
            case REORDERED -> "^";
        };
        String element = change.ofHeader()
                ? "strategy"
                : Objects.requireNonNull(change.type()).plural() + (change.id().isEmpty() ? "" : "/" + change.id());
        Terminal.say(sign + " " + element);
        for (FieldChange field : change.fields()) {
            Terminal.say("    " + field.pointer() + ": " + value(field.before()) + " -> " + value(field.after()));
        }
    }

    private static String value(@Nullable JsonNode value) {
        return value == null ? "-" : value.toString();
    }
}
