package org.jazari.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what works on strategy folders without a platform. */
@Command(name = "strategy")
final class StrategyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills spec
    StrategyCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
