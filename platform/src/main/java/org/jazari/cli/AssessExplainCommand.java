package org.jazari.cli;

import picocli.CommandLine.Command;

/** Says a result in sentences: what it is, why, what would change it, how to contest it. */
@Command(name = "explain")
final class AssessExplainCommand extends AssessCommand {
    AssessExplainCommand(Messages messages) {
        super(messages);
    }

    @Override
    boolean explains() {
        return true;
    }
}
