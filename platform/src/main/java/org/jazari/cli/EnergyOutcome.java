package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jazari.energy.plan.PlanCase;
import org.jazari.energy.plan.PlanFolder;
import org.jazari.energy.plan.PlanOutcome;
import tools.jackson.databind.JsonNode;

/** Writes and shows a certified plan; says of everything else why it is none. */
final class EnergyOutcome {
    private EnergyOutcome() {}

    static int show(PlanCase asked, PlanOutcome outcome, Path folder, Messages messages) throws IOException {
        return switch (outcome) {
            case PlanOutcome.Certified plan -> {
                JsonNode json = PlanFolder.write(folder, asked, plan);
                Terminal.print(EnergyReport.of(json.path("result")));
                Terminal.say(
                        messages.text("energy.certified", plan.certificate().describe()));
                Terminal.say(messages.text("energy.written", folder));
                yield ExitCodes.OK;
            }
            case PlanOutcome.Refused refused -> {
                Terminal.warn("jazari: "
                        + messages.text(
                                "energy.uncertified", refused.certificate().describe()));
                yield ExitCodes.PROBLEMS;
            }
            case PlanOutcome.Infeasible infeasible -> {
                Terminal.warn("jazari: " + messages.text("energy.infeasible"));
                yield ExitCodes.PROBLEMS;
            }
            case PlanOutcome.Unbounded unbounded -> {
                Terminal.warn("jazari: " + messages.text("energy.unbounded"));
                yield ExitCodes.PROBLEMS;
            }
            case PlanOutcome.Failed failed -> {
                Terminal.warn("jazari: " + messages.text("energy.failed", failed.message()));
                yield ExitCodes.ENVIRONMENT;
            }
        };
    }
}
