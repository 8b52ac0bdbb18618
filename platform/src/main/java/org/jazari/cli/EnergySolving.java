package org.jazari.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jazari.energy.plan.Planner;
import org.jazari.energy.solver.SolverLimits;
import org.jazari.energy.solver.SolverProcess;
import picocli.CommandLine.Option;

/** Options of a solve, and where the child process finds its solvers: beside the program, never on its class path. */
final class EnergySolving {
    @Option(names = "--memory", paramLabel = "MB", descriptionKey = "option.energy-memory")
    private int memoryMegabytes = SolverLimits.standard().memoryMegabytes();

    @Option(names = "--cpu", paramLabel = "SECONDS", descriptionKey = "option.energy-cpu")
    private int cpuSeconds = SolverLimits.standard().cpuSeconds();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.energy-seed")
    private int seed;

    @Option(names = "--quiet", descriptionKey = "option.energy-quiet")
    private boolean quiet;

    Planner planner() {
        if (memoryMegabytes < 128 || cpuSeconds < 1 || seed < 0) {
            throw new CommandRefusal("refusal.energy-limits");
        }
        return new Planner(
                new SolverProcess(classPath(), new SolverLimits(memoryMegabytes, cpuSeconds), this::progress), seed);
    }

    void say(String line) {
        if (!quiet) {
            Terminal.warn(line);
        }
    }

    private void progress(String line) {
        if (!line.isBlank()) {
            say("  " + line);
        }
    }

    private static List<Path> classPath() {
        try {
            Path engine = Path.of(SolverProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            List<Path> path = new ArrayList<>(List.of(engine));
            Path beside = engine.resolveSibling("../solver").normalize();
            if (Files.isDirectory(beside)) {
                try (Stream<Path> jars = Files.list(beside)) {
                    path.addAll(jars.toList());
                }
            } else { // unpacked, as in a build: the solvers stand on the class path
                Arrays.stream(System.getProperty("java.class.path").split(":"))
                        .filter(entry -> entry.contains("ortools-linux"))
                        .map(Path::of)
                        .forEach(path::add);
            }
            if (path.size() == 1) {
                throw new CommandRefusal("refusal.energy-solver", beside);
            }
            return path;
        } catch (URISyntaxException | IOException unreadable) {
            throw new CommandRefusal("refusal.energy-solver", String.valueOf(unreadable.getMessage()));
        }
    }
}
