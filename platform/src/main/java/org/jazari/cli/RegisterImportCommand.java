package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jazari.trust.foreign.ForeignFile;
import org.jazari.trust.foreign.ForeignFormat;
import org.jazari.trust.foreign.ForeignRows;
import org.jazari.trust.foreign.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a register of another country: what was loaded, and each row that was refused with its line, column and defect. */
@Command(name = "import")
final class RegisterImportCommand implements Callable<Integer> {
    private final Messages messages;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.register-file")
    private String file = "";

    @Option(names = "--format", required = true, paramLabel = "nl|uk|us", descriptionKey = "option.register-format")
    private String format = "";

    @Option(names = "--json", descriptionKey = "option.register-json")
    private boolean json;

    RegisterImportCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        ForeignFormat register =
                ForeignFormat.find(format).orElseThrow(() -> new CommandRefusal("refusal.register-format", format));
        return switch (ForeignFile.read(bytes(), register)) {
            case ForeignFile.Result.Unreadable unreadable -> {
                Terminal.warn("jazari: "
                        + messages.text("refusal.register-file", file, unreadable.code() + " " + unreadable.what()));
                yield ExitCodes.PROBLEMS;
            }
            case ForeignFile.Result.Rows rows -> {
                Terminal.print(json ? json(rows) : table(rows));
                yield rows.refused().isEmpty() ? ExitCodes.OK : ExitCodes.PROBLEMS;
            }
        };
    }

    private byte[] bytes() {
        try (var in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(ForeignFile.LARGEST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new CommandRefusal("refusal.archive-absent", file);
        }
    }

    private String table(ForeignFile.Result.Rows rows) {
        StringBuilder out = new StringBuilder();
        for (Refused row : rows.refused()) {
            out.append(file)
                    .append(':')
                    .append(row.line())
                    .append(':')
                    .append(row.column())
                    .append("  ")
                    .append(row.defect().key())
                    .append("  ")
                    .append(row.header())
                    .append("  ")
                    .append(row.value())
                    .append('\n');
        }
        return out.append(messages.text(
                        "register.read",
                        rows.rows(),
                        rows.loaded().size(),
                        rows.refused().size(),
                        rows.quarantined()))
                .append('\n')
                .toString();
    }

    private static String json(ForeignFile.Result.Rows rows) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("rows", rows.rows());
        report.put("loaded", rows.loaded().size());
        report.put("refused", rows.refused().size());
        report.put("quarantined", rows.quarantined());
        rows.loaded().forEach(record -> report.withArray("records").add(ForeignRows.loaded(record)));
        report.set("defects", ForeignRows.refused(rows.refused()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }
}
