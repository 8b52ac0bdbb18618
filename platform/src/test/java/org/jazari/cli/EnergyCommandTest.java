package org.jazari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnergyCommandTest {
    private static final String STUDY = """
            study: short
            hours: 48
            sites:
              - name: rabat
                it_load_mw: 5
                weather: {modelled: rabat}
                pv: {max_mw: 10}
                battery: {max_mwh: 20}
                grid: {}
            requirements: {cfe: 0.3}
            """;

    @TempDir
    Path folder;

    @Test
    void aPlanIsWrittenVerifiedAndRefusedOnceTouched() throws IOException {
        String study = write("study.yaml", STUDY);
        String plan = folder.resolve("plan").toString();
        assertThat(run("size", study, "--out", plan, "--quiet", "--second-opinion"))
                .isEqualTo(ExitCodes.OK);
        assertThat(run("size", study, "--out", plan, "--quiet"))
                .as("never overwritten")
                .isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("verify", plan)).isEqualTo(ExitCodes.OK);
        Path json = Path.of(plan, "plan.json");
        Files.writeString(
                json,
                Files.readString(json).replaceFirst("\"cost_of_horizon\" : [0-9.E]+", "\"cost_of_horizon\" : 1.0"));
        assertThat(run("verify", plan)).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run("verify", folder.toString())).isEqualTo(ExitCodes.ENVIRONMENT);
    }

    @Test
    void aSweepIsATable() throws IOException {
        String study = write("study.yaml", STUDY);
        Path table = folder.resolve("sweep.csv");
        assertThat(run("size", study, "--sweep", "cfe=0.25:0.35:3", "--out", table.toString(), "--quiet"))
                .isEqualTo(ExitCodes.OK);
        assertThat(Files.readAllLines(table))
                .hasSize(4)
                .filteredOn(line -> line.contains(",true,"))
                .hasSize(3);
        assertThat(run("size", study, "--sweep", "price=1", "--quiet")).isEqualTo(ExitCodes.ENVIRONMENT);
    }

    @Test
    void whatHasNoPlanEndsWithAnAnswer() throws IOException {
        String impossible = write("a.yaml", STUDY.replace("cfe: 0.3", "cfe: 0.99"));
        assertThat(run("size", impossible, "--out", folder.resolve("a").toString(), "--quiet"))
                .isEqualTo(ExitCodes.PROBLEMS);
        assertThat(folder.resolve("a")).doesNotExist();
        String wrong = write("b.yaml", STUDY.replace("cfe:", "cef:"));
        assertThat(run("size", wrong, "--quiet")).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("size", write("c.yaml", STUDY), "--memory", "1")).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run("import", "pypsa", folder.resolve("absent").toString())).isEqualTo(ExitCodes.ENVIRONMENT);
    }

    @Test
    void weatherIsCheckedOrRefused() throws IOException {
        StringBuilder csv = new StringBuilder("time,temperature_celsius\n");
        java.time.LocalDateTime start = java.time.LocalDateTime.of(2019, 1, 1, 0, 0);
        for (int t = 0; t < 8760; t++) {
            csv.append(start.plusHours(t)).append("Z,20.5\n");
        }
        assertThat(run("weather", "check", write("year.csv", csv.toString()))).isEqualTo(ExitCodes.OK);
        String shorter = csv.substring(0, csv.lastIndexOf("2019"));
        assertThat(run("weather", "check", write("short.csv", shorter))).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run("weather", "check", folder.resolve("absent").toString())).isEqualTo(ExitCodes.ENVIRONMENT);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "energy";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Jazari.line(Messages.in("fr")).execute(all);
    }
}
