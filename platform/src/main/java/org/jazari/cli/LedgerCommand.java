package org.jazari.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what works on ledgers and their proofs without a platform. */
@Command(name = "ledger")
final class LedgerCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills spec
    LedgerCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
