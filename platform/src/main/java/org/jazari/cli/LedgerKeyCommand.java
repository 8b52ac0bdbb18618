package org.jazari.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what works on the keys of logs and witnesses. */
@Command(name = "key")
final class LedgerKeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills spec
    LedgerKeyCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
