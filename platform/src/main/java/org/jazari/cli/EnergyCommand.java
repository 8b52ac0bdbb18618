package org.jazari.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups sizing, verification and the import of energy studies; none of them needs a platform. */
@Command(name = "energy")
final class EnergyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills spec
    EnergyCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
