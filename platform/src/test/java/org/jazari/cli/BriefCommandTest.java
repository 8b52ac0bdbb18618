package org.jazari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jazari.kernel.identity.Role;
import org.jazari.kernel.identity.TestStaff;
import org.jazari.strategy.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;

/** The command against a platform that runs, by the note that it leaves in its folder. */
@OfficeTest
class BriefCommandTest {
    @LocalServerPort
    int port;

    @Autowired
    TestStaff staff;

    @TempDir
    Path data;

    private int run(Map<String, String> environment, String... arguments) {
        CommandLine line = new CommandLine(new BriefCommand(Messages.in("fr"), environment));
        line.setResourceBundle(Messages.in("fr").bundle());
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            if (failure instanceof CommandRefusal) {
                return ExitCodes.ENVIRONMENT;
            }
            throw failure;
        });
        return line.execute(arguments);
    }

    @Test
    void theBriefIsOneNewFile() throws IOException {
        Path file = data.resolve("note.pdf");
        String token = staff.token("brief-reader", Role.OFFICER);
        String[] arguments = {file.toString(), "--data", data.toString()};

        assertThat(run(Map.of(BriefCommand.TOKEN, token), arguments))
                .as("nothing runs")
                .isEqualTo(ExitCodes.ENVIRONMENT);
        RunFile.in(data).write("http://127.0.0.1:" + port + "/", "");
        assertThat(run(Map.of(), arguments)).as("no token").isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run(Map.of(BriefCommand.TOKEN, "jzr_wrong"), arguments)).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(file).doesNotExist();

        assertThat(run(Map.of(BriefCommand.TOKEN, token), arguments)).isEqualTo(ExitCodes.OK);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Note hebdomadaire");
        }
        byte[] before = Files.readAllBytes(file);
        assertThat(run(Map.of(BriefCommand.TOKEN, token), arguments))
                .as("never overwritten")
                .isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var left = Files.list(data)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("note.pdf", "jazari.pid");
        }
    }
}
