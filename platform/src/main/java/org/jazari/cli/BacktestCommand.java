package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jazari.trajectory.Nature;
import org.jazari.trajectory.backtest.Backtest;
import org.jazari.trajectory.backtest.Series;
import org.jazari.trajectory.backtest.SeriesFile;
import org.jazari.trajectory.backtest.SeriesRefusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how well the platform's forecasts would have done on series whose future is known, beside the usual methods. */
@Command(name = "backtest")
final class BacktestCommand implements Callable<Integer> {
    enum Format {
        table,
        json
    }

    enum SeriesNature {
        stock(Nature.STOCK),
        flow(Nature.FLOW),
        cumulative(Nature.CUMULATIVE),
        share(Nature.SHARE),
        rank(Nature.RANK);

        private final Nature nature;

        SeriesNature(Nature nature) {
            this.nature = nature;
        }
    }

    private final Messages messages;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.series")
    private String file = "-";

    @Option(names = "--nature", paramLabel = "stock|flow|cumulative|share|rank", descriptionKey = "option.nature")
    private SeriesNature nature = SeriesNature.stock;

    @Option(names = "--least", paramLabel = "N", descriptionKey = "option.least")
    private int least = 8;

    @Option(names = "--steps", paramLabel = "N", split = ",", descriptionKey = "option.steps")
    private List<Integer> steps = List.of(1, 2, 3, 5);

    @Option(names = "--format", paramLabel = "table|json", descriptionKey = "option.scores")
    private Format format = Format.table;

    BacktestCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (least < Backtest.LEAST_LEAST || steps.isEmpty() || steps.stream().anyMatch(step -> step < 1)) {
            throw new CommandRefusal("refusal.backtest-options", Integer.toString(Backtest.LEAST_LEAST));
        }
        List<Series> series;
        try {
            series = SeriesFile.read(bytes());
        } catch (SeriesRefusal refusal) {
            String reason = refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            Terminal.warn("jazari: "
                    + messages.text(
                            "refusal.series",
                            file,
                            refusal.line(),
                            messages.text("series." + reason, refusal.found())));
            return ExitCodes.PROBLEMS;
        }
        Backtest.Report report = new Backtest(nature.nature, least, steps).run(series);
        if (report.used() == 0) {
            Terminal.warn("jazari: " + messages.text("backtest.none", file, least + 1));
            return ExitCodes.PROBLEMS;
        }
        Terminal.print(
                switch (format) {
                    case table -> BacktestReport.table(report, messages);
                    case json -> BacktestReport.json(report);
                });
        return ExitCodes.OK;
    }

    private byte[] bytes() {
        try (var in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            return in.readNBytes(SeriesFile.LARGEST + 1); // one more, so that the reader refuses by its own rule
        } catch (IOException unreadable) {
            throw new CommandRefusal("refusal.archive-absent", file);
        }
    }
}
