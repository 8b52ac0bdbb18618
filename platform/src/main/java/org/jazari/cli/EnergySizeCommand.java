package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jazari.energy.lp.LinearProgram;
import org.jazari.energy.plan.PlanFolder;
import org.jazari.energy.plan.PlanOutcome;
import org.jazari.energy.plan.Planner;
import org.jazari.energy.solver.SolverMethod;
import org.jazari.energy.study.Infeasibility;
import org.jazari.energy.study.StudyCase;
import org.jazari.energy.study.Sweep;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sizes the sites of a study at least cost and writes the certified plan. */
@Command(name = "size")
final class EnergySizeCommand implements Callable<Integer> {
    private final Messages messages;

    @Parameters(paramLabel = "STUDY.yaml", descriptionKey = "parameter.study")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.energy-out")
    private @Nullable Path out;

    @Option(names = "--sweep", paramLabel = "cfe|co2=A,B,...|A:B:N", descriptionKey = "option.energy-sweep")
    private @Nullable String sweep;

    @Option(names = "--second-opinion", descriptionKey = "option.energy-second")
    private boolean secondOpinion;

    @Mixin
    private EnergySolving solving = new EnergySolving();

    EnergySizeCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        StudyCase study = StudyCase.read(file);
        String name = study.name().replaceAll("[^A-Za-z0-9_-]", "-");
        Planner planner = solving.planner();
        if (sweep != null) {
            return sweep(study, sweep, out == null ? Path.of(name + "-sweep.csv") : out, planner);
        }
        Path folder = out == null ? Path.of(name + "-plan") : out;
        PlanFolder.requireFree(folder);
        LinearProgram program = study.program().program();
        solving.say(messages.text("energy.solving", program));
        PlanOutcome outcome = planner.plan(program);
        if (outcome instanceof PlanOutcome.Infeasible) {
            return explain(study, planner);
        }
        if (secondOpinion && outcome instanceof PlanOutcome.Certified plan) {
            compare(plan, planner.plan(program, SolverMethod.CLP_SIMPLEX));
        }
        return EnergyOutcome.show(study, outcome, folder, messages);
    }

    private void compare(PlanOutcome.Certified plan, PlanOutcome other) {
        if (other instanceof PlanOutcome.Certified second) {
            Terminal.say(messages.text(
                    "energy.second",
                    second.effort().solver(),
                    second.certificate().primalObjective(),
                    second.certificate().primalObjective() - plan.certificate().primalObjective()));
        } else {
            Terminal.warn("jazari: " + messages.text("energy.no-second"));
        }
    }

    private int explain(StudyCase study, Planner planner) throws IOException {
        Terminal.warn("jazari: " + messages.text("energy.infeasible"));
        solving.say(messages.text("energy.explaining"));
        List<Infeasibility.Conflict> conflicts = Infeasibility.explain(study, planner);
        if (conflicts.isEmpty()) {
            Terminal.warn(messages.text("energy.unexplained"));
            return ExitCodes.PROBLEMS;
        }
        Terminal.warn(messages.text("energy.conflict"));
        for (Infeasibility.Conflict conflict : conflicts) {
            Terminal.warn("  - " + conflict.words());
            Terminal.warn("      " + nearest(conflict));
        }
        return ExitCodes.PROBLEMS;
    }

    private String nearest(Infeasibility.Conflict conflict) {
        return conflict.nearest()
                .map(nearest -> messages.text("energy.nearest", nearest))
                .or(() -> conflict.nearestAmongThese()
                        .map(nearest -> messages.text("energy.nearest-among-these", nearest)))
                .orElseGet(() -> messages.text("energy.not-alone"));
    }

    private int sweep(StudyCase study, String asked, Path table, Planner planner) throws IOException {
        PlanFolder.requireFree(table);
        String[] parts = asked.split("=", 2);
        Sweep.Target target;
        List<Double> values;
        try {
            target = Sweep.Target.valueOf(parts[0].toUpperCase(Locale.ROOT));
            values = targets(parts.length == 2 ? parts[1] : "");
        } catch (IllegalArgumentException unreadable) {
            throw new CommandRefusal("refusal.energy-sweep", asked);
        }
        List<Sweep.Point> points = Sweep.run(study, target, values, planner);
        StringBuilder csv =
                new StringBuilder("target,certified,annualised_cost,shadow_price,relative_gap,cpu_seconds\n");
        boolean all = points.size() == values.size();
        for (Sweep.Point point : points) {
            boolean certified = point.outcome() instanceof PlanOutcome.Certified;
            all &= certified;
            csv.append(point.target()).append(',').append(certified).append(',');
            if (point.outcome() instanceof PlanOutcome.Certified plan) {
                csv.append(point.annualisedCost())
                        .append(',')
                        .append(point.shadowPrice())
                        .append(',')
                        .append(plan.certificate().relativeGap());
            } else {
                csv.append(",,");
            }
            csv.append(',').append(point.cpuSeconds()).append('\n');
        }
        Files.writeString(table, csv);
        Terminal.print(Columns.of(
                csv.toString().lines().map(line -> List.of(line.split(",", -1))).toList()));
        Terminal.say(messages.text("energy.written", table));
        return all ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }

    /** {@code 0.5,0.6} or {@code 0.5:0.9:5}. */
    private static List<Double> targets(String text) {
        if (!text.contains(":")) {
            return Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList();
        }
        String[] range = text.split(":", -1);
        if (range.length != 3) {
            throw new IllegalArgumentException(text);
        }
        int count = Integer.parseInt(range[2]);
        double from = Double.parseDouble(range[0]);
        double to = Double.parseDouble(range[1]);
        if (count < 2 || count > 1000) {
            throw new IllegalArgumentException(text);
        }
        return IntStream.range(0, count)
                .mapToObj(k -> from + (to - from) * k / (count - 1))
                .toList();
    }
}
