package org.jazari.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what can be done with registers of algorithms as files; none of it needs a platform. */
@Command(name = "register")
final class RegisterCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills spec
    RegisterCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
