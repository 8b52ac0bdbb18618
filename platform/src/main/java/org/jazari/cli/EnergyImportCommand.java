package org.jazari.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what reads the networks of other programs. */
@Command(name = "import")
final class EnergyImportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills spec
    EnergyImportCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
