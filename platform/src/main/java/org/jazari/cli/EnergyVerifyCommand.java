package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jazari.energy.plan.EnergyPlans;
import org.jazari.energy.plan.PlanVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Verifies a plan offline, without any solver; exit code 1 for one that does not hold. */
@Command(name = "verify")
final class EnergyVerifyCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Messages messages;

    @Parameters(paramLabel = "PLAN", descriptionKey = "parameter.plan")
    private Path plan = Path.of("");

    EnergyVerifyCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        PlanVerification.Report report = EnergyPlans.verify(plan);
        if (report.holds()) {
            Terminal.say(messages.text(
                    "energy.verified", report.name(), report.certificate().describe()));
            return ExitCodes.OK;
        }
        Terminal.warn("jazari: " + messages.text("energy.not-verified", plan));
        report.problems().stream().limit(SHOWN).forEach(problem -> Terminal.warn("  " + problem));
        return ExitCodes.PROBLEMS;
    }
}
