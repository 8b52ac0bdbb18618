package org.jazari.cli;

import java.util.List;

/** Rows as columns that stand below each other on a terminal. */
final class Columns {
    private Columns() {}

    static String of(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                boolean last = column == widths.length - 1;
                table.append(cell).append(last ? "\n" : " ".repeat(widths[column] - cell.length() + 2));
            }
        }
        return table.toString();
    }
}
