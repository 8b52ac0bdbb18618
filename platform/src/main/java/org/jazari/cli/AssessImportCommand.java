package org.jazari.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jazari.assessment.files.CheckedFile;
import org.jazari.assessment.files.RulesetFile;
import org.jazari.assessment.files.SourceTree;
import org.jazari.assessment.imports.AiaImport;
import org.jazari.assessment.imports.EuAiActImport;
import org.jazari.assessment.imports.Imported;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a ruleset of another publisher's question bank. Nothing is written unless the result passes our own check. */
@Command(name = "import")
final class AssessImportCommand implements Callable<Integer> {
    private final Messages messages;

    @Parameters(index = "0", paramLabel = "aia|eu-ai-act", descriptionKey = "parameter.bank")
    private String bank = "";

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "parameter.bank-file")
    private String file = "";

    @Option(names = "--output", paramLabel = "RULESET", descriptionKey = "option.ruleset-output")
    private @Nullable Path output;

    @Option(names = "--valid-from", paramLabel = "YYYY-MM-DD", descriptionKey = "option.valid-from")
    private @Nullable LocalDate validFrom;

    AssessImportCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        SourceTree source = SourceTree.read(String.valueOf(Path.of(file).getFileName()), AssessFiles.bytes(file));
        Imported imported = switch (bank) {
            // The Directive on Automated Decision-Making took effect on 1 April 2019, the AI Act on 1 August 2024.
            case "aia" -> AiaImport.read(source, from(LocalDate.of(2019, 4, 1)));
            case "eu-ai-act" -> EuAiActImport.read(source, from(LocalDate.of(2024, 8, 1)));
            default -> throw new CommandRefusal("refusal.bank", bank);
        };
        if (!imported.defects().isEmpty()) {
            AssessFiles.tell(imported.defects(), messages.locale());
            return ExitCodes.PROBLEMS;
        }
        byte[] written = RulesetFile.indented(imported.ruleset());
        CheckedFile<?> checked = RulesetFile.read("ruleset.json", written);
        if (!checked.defects().isEmpty()) {
            AssessFiles.tell(checked.defects(), messages.locale());
            return ExitCodes.PROBLEMS;
        }
        if (output == null) {
            Terminal.print(new String(written, java.nio.charset.StandardCharsets.UTF_8));
        } else {
            AssessFiles.write(output, written);
            Terminal.say(messages.text("import.done", output));
        }
        return ExitCodes.OK;
    }

    private LocalDate from(LocalDate otherwise) {
        return validFrom == null ? otherwise : validFrom;
    }
}
