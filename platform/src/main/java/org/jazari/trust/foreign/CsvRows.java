package org.jazari.trust.foreign;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV file (RFC 4180) with the line on which each begins. Commas, semicolons and tabulators separate cells,
 * whichever the header has most of; lines end with CR, LF or both; a cell in quotes may hold lines.
 */
final class CsvRows {
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvRows(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.separator = separator(this.text);
    }

    /**
     * A row.
     *
     * @param line on which it begins, from 1
     * @param whole false where a quote was opened and never closed: the rest of the file is in it
     */
    record Row(int line, List<String> cells, boolean whole) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** The rows that hold anything at all, the header first. */
    static List<Row> of(String text) {
        CsvRows reader = new CsvRows(text);
        List<Row> rows = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            Row row = reader.row();
            if (row.cells().size() > 1 || !row.cells().getFirst().isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static char separator(String text) {
        char best = ',';
        long most = 0;
        String header = text.lines().findFirst().orElse("");
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private Row row() {
        int begin = line;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (quoted) {
                if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    countLine(c);
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' || c == '\r') {
                countLine(c);
                if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                    line++;
                }
                cells.add(cell.toString());
                return new Row(begin, cells, true);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return new Row(begin, cells, !quoted);
    }

    /** CR before LF counts with its LF. */
    private void countLine(char c) {
        boolean alone = c == '\r' && (at >= text.length() || text.charAt(at) != '\n');
        if (c == '\n' || alone) {
            line++;
        }
    }
}
