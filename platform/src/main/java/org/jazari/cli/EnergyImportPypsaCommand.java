package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jazari.energy.plan.PlanFolder;
import org.jazari.energy.plan.PlanOutcome;
import org.jazari.energy.plan.Planner;
import org.jazari.energy.pypsa.PypsaCase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a PyPSA network folder, finds its optimum and writes the certified plan. */
@Command(name = "pypsa")
final class EnergyImportPypsaCommand implements Callable<Integer> {
    private final Messages messages;

    @Parameters(paramLabel = "DIR", descriptionKey = "parameter.pypsa")
    private Path directory = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.energy-out")
    private @Nullable Path out;

    @Mixin
    private EnergySolving solving = new EnergySolving();

    EnergyImportPypsaCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        PypsaCase network = PypsaCase.read(directory);
        Path folder = out == null
                ? Path.of(String.valueOf(directory.toAbsolutePath().normalize().getFileName()) + "-plan")
                : out;
        PlanFolder.requireFree(folder);
        Planner planner = solving.planner();
        solving.say(messages.text("energy.solving", network.program().program()));
        PlanOutcome outcome = planner.plan(network.program().program());
        return EnergyOutcome.show(network, outcome, folder, messages);
    }
}
