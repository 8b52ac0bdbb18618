package org.jazari.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jazari.trajectory.backtest.Backtest;
import org.jazari.trajectory.backtest.Score;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The scores of a backtest as a table for people and as JSON Lines for programs. */
final class BacktestReport {
    private BacktestReport() {}

    /** One object per line: a method and a number of steps ahead; 0 steps are all of them together. */
    static String json(Backtest.Report report) {
        StringBuilder lines = new StringBuilder();
        report.scores().forEach(score -> lines.append(json(score)).append('\n'));
        return lines.toString();
    }

    private static ObjectNode json(Score score) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("method", score.method().code());
        object.put("steps", score.steps());
        object.put("forecasts", score.forecasts());
        object.put("replaced", score.replaced());
        object.put("coverage80", score.inside80());
        object.put("coverage95", score.inside95());
        object.put("crps", score.crps());
        object.put("error", score.error());
        return object;
    }

    static String table(Backtest.Report report, Messages messages) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(messages.text("backtest.head").split("\\|", -1)));
        report.scores().forEach(score -> rows.add(row(score, messages)));
        return Columns.of(rows) + "\n" + messages.text("backtest.note", report.used(), report.left()) + "\n";
    }

    private static List<String> row(Score score, Messages messages) {
        return List.of(
                score.steps() == Score.ALL ? messages.text("backtest.all") : Integer.toString(score.steps()),
                score.method().code(),
                Integer.toString(score.forecasts()),
                score.replaced() == 0 ? "" : Integer.toString(score.replaced()),
                String.format(Locale.ROOT, "%.1f %%", 100 * score.inside80()),
                String.format(Locale.ROOT, "%.1f %%", 100 * score.inside95()),
                String.format(Locale.ROOT, "%.4f", score.crps()),
                String.format(Locale.ROOT, "%.4f", score.error()));
    }
}
