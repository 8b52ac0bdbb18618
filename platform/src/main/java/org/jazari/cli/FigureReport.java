package org.jazari.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jazari.quantities.Figure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Figures as a table for people and as JSON Lines for programs. */
final class FigureReport {
    private static final int WIDEST = 48;

    private FigureReport() {}

    /** One object per line; values are texts of plain decimal digits, so that no reader rounds them. */
    static String json(List<Figure> figures) {
        StringBuilder lines = new StringBuilder();
        figures.forEach(figure -> lines.append(json(figure)).append('\n'));
        return lines.toString();
    }

    private static ObjectNode json(Figure figure) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("value", figure.value().toPlainString());
        object.put("upper", plain(figure.upper()));
        object.put("unit", figure.unit().code());
        object.put("dimension", figure.unit().dimension().code());
        object.put("kind", figure.kind().code());
        object.put("bound", figure.bound().code());
        object.put("per", per(figure));
        object.put("due", figure.due());
        object.put("period", figure.period());
        object.put("subject", figure.subject());
        object.put("quote", figure.quote());
        object.put("start", figure.start());
        object.put("end", figure.end());
        return object;
    }

    /** Columns that fit a terminal; what is too long is cut. */
    static String table(List<Figure> figures, Messages messages) {
        if (figures.isEmpty()) {
            return messages.text("figures.none") + "\n";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(messages.text("figures.head").split("\\|", -1)));
        figures.forEach(figure -> rows.add(row(figure)));
        return Columns.of(rows);
    }

    private static List<String> row(Figure figure) {
        String upper = plain(figure.upper());
        String per = per(figure);
        String value = figure.value().toPlainString() + (upper == null ? "" : " - " + upper);
        return List.of(
                figure.bound().code().equals("exactly") ? "" : figure.bound().code(),
                value,
                figure.unit().code() + (per == null ? "" : "/" + per),
                figure.kind().code(),
                figure.due() == null ? "" : figure.due(),
                figure.period() == null ? "" : figure.period(),
                cut(figure.subject()),
                cut(figure.quote()));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String per(Figure figure) {
        var per = figure.per();
        return per == null ? null : per.code();
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "\u2026";
    }
}
