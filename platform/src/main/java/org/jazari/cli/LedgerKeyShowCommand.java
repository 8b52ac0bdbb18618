package org.jazari.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the public part of a key file. */
@Command(name = "show")
final class LedgerKeyShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.key")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Terminal.say(WitnessCommand.key(file).key().toString());
        return ExitCodes.OK;
    }
}
