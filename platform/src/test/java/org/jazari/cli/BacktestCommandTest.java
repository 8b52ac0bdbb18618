package org.jazari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jazari.trajectory.Nature;
import org.jazari.trajectory.backtest.Backtest;
import org.jazari.trajectory.backtest.Method;
import org.jazari.trajectory.backtest.SeriesFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BacktestCommandTest {
    private static final String SERIES =
            "year,value\n2010,3\n2011,4\n2012,6\n2013,7\n2014,9\n2015,12\n2016,12\n2017,15\n2018,17\n";

    @TempDir
    Path folder;

    @Test
    void eachLineIsAMethodAtANumberOfSteps() throws Exception {
        Backtest.Report report = new Backtest(Nature.STOCK, 6, List.of(1, 2))
                .run(SeriesFile.read(SERIES.getBytes(StandardCharsets.UTF_8)));
        List<JsonNode> lines = BacktestReport.json(report)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines).hasSize(3 * Method.values().length);
        assertThat(lines.getFirst().path("method").asString()).isEqualTo("jazari");
        assertThat(lines.getFirst().path("steps").asInt()).isZero();
        assertThat(lines.getFirst().path("forecasts").asInt()).isEqualTo(5);
        for (String language : List.of("fr", "ar", "en")) {
            assertThat(BacktestReport.table(report, Messages.in(language)).lines())
                    .hasSize(3 * Method.values().length + 3)
                    .anyMatch(line -> line.contains("ets-aadn"));
        }
    }

    @Test
    void whatCannotBeReadEndsWithAnAnswer() throws IOException {
        Path series = Files.writeString(folder.resolve("a.csv"), SERIES);
        Path wrong = Files.writeString(folder.resolve("b.csv"), "year,value\n2010,x\n");
        assertThat(run(series.toString(), "--least", "6", "--steps", "1")).isEqualTo(ExitCodes.OK);
        assertThat(run(series.toString(), "--least", "20")).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run(wrong.toString())).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run(series.toString(), "--least", "2")).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run(folder.resolve("absent.csv").toString())).isEqualTo(ExitCodes.ENVIRONMENT);
    }

    private static int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "backtest";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Jazari.line(Messages.in("fr")).execute(all);
    }
}
