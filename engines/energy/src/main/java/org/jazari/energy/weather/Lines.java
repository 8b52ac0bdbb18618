package org.jazari.energy.weather;

import java.util.List;
import java.util.Optional;
import org.jazari.energy.Refusal;

/** The lines of a file, and refusals that name them. */
record Lines(String file, List<String> all) {

    String at(int index) {
        return index < all.size() ? all.get(index) : "";
    }

    /** The cells of a line with a comma between them; as many as there are columns, or the line is refused. */
    String[] cells(int index, int columns, String remedy) {
        String[] cells = at(index).split(",", -1);
        if (cells.length != columns) {
            throw refusal(index, cells.length + " cells, " + columns + " columns", remedy);
        }
        return cells;
    }

    int count() {
        return all.size();
    }

    /** What follows a prefix on the first line that has it. */
    Optional<String> after(String prefix) {
        return all.stream()
                .limit(100)
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst();
    }

    Refusal refusal(int index, String reason, String remedy) {
        return new Refusal(file + ", line " + (index + 1), reason, remedy);
    }

    Refusal refusal(String reason, String remedy) {
        return new Refusal(file, reason, remedy);
    }

    /** A number in a cell; a decimal comma, an empty cell and not-a-number are refused. */
    double number(int index, String cell, String column) {
        String text = cell.strip();
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number) && !text.endsWith("f") && !text.endsWith("d")) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // refused below
        }
        throw refusal(
                index,
                "column " + column + " holds \"" + text + "\", which is not a number",
                "fill the gap from the source; values are never invented here");
    }
}
