package org.jazari.trust.foreign;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jazari.assessment.files.SourceTree;
import org.jazari.strategyfile.PartialDate;
import org.jazari.trust.foreign.ForeignFormat.Column;
import org.jazari.trust.foreign.Refused.Defect;
import tools.jackson.databind.JsonNode;

/**
 * Reads a file of another country's register, CSV or a JSON list of objects. Every row is loaded or refused:
 * {@code loaded + refused = rows}. The first of several records of one number is loaded, those after it are quarantined.
 */
public final class ForeignFile {
    /** The largest file, in bytes. */
    public static final int LARGEST_BYTES = 64 << 20;

    private static final int LONGEST_NAME = 500;
    private static final int TITLE_LINES = 5;
    private static final int LONGEST_TEXT = 20_000;
    private static final int SHOWN = 60;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Set<String> DUTCH_STATUS =
            Set.of("in ontwikkeling", "ontwikkeling", "in gebruik", "in_gebruik", "buiten gebruik", "buiten_gebruik");

    private final ForeignFormat format;
    private final List<String> header;
    private final Map<Column, Integer> columns;
    private final List<ForeignRecord> loaded = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, ForeignRecord> byId = new HashMap<>();

    private ForeignFile(ForeignFormat format, List<String> header) {
        this.format = format;
        this.header = header;
        this.columns = format.columns(header);
    }

    /** What a file came to. */
    public sealed interface Result {
        /** All its rows, loaded or refused. */
        record Rows(int rows, List<ForeignRecord> loaded, List<Refused> refused) implements Result {
            public Rows {
                loaded = List.copyOf(loaded);
                refused = List.copyOf(refused);
            }

            public long quarantined() {
                return refused.stream()
                        .filter(row -> row.defect().isQuarantined())
                        .count();
            }
        }

        /** The file as a whole cannot be read: too large, no list, or without a column that every record needs. */
        record Unreadable(String code, String what) implements Result {}
    }

    /** Reads a file. */
    public static Result read(byte[] content, ForeignFormat format) {
        if (content.length > LARGEST_BYTES) {
            return new Result.Unreadable("too-large", String.valueOf(LARGEST_BYTES));
        }
        String text = decoded(content);
        return text.stripLeading().startsWith("[") ? json(content, format) : csv(text, format);
    }

    /** UTF-8, or what spreadsheets write where it is not. */
    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WINDOWS);
        }
    }

    private static Result csv(String text, ForeignFormat format) {
        List<CsvRows.Row> rows = CsvRows.of(text);
        if (rows.isEmpty()) {
            return new Result.Unreadable("empty", "");
        }
        int header = header(rows, format);
        ForeignFile file = new ForeignFile(format, rows.get(header).cells());
        return file.missingColumn()
                .<Result>map(column -> new Result.Unreadable("missing-column", column))
                .orElseGet(() -> {
                    rows.stream().skip(header + 1L).forEach(file::row);
                    return file.result(rows.size() - header - 1);
                });
    }

    /** The line that names the columns: the first, or one a few lines below it, since spreadsheets come with titles. */
    private static int header(List<CsvRows.Row> rows, ForeignFormat format) {
        for (int i = 0; i < Math.min(TITLE_LINES, rows.size()); i++) {
            Set<Column> found = format.columns(rows.get(i).cells()).keySet();
            if (found.contains(Column.NAME) && found.contains(Column.BODY)) {
                return i;
            }
        }
        return 0;
    }

    private static Result json(byte[] content, ForeignFormat format) {
        SourceTree source = SourceTree.read("register.json", content);
        if (!source.defects().isEmpty() || !source.root().isArray()) {
            return new Result.Unreadable("not-a-list", "");
        }
        Set<String> names = new LinkedHashSet<>();
        source.root().forEach(row -> row.properties().forEach(cell -> names.add(cell.getKey())));
        List<String> header = List.copyOf(names);
        ForeignFile file = new ForeignFile(format, header);
        Optional<String> missing = file.missingColumn();
        if (missing.isPresent()) {
            return new Result.Unreadable("missing-column", missing.get());
        }
        for (int i = 0; i < source.root().size(); i++) {
            JsonNode row = source.root().path(i);
            file.row(new CsvRows.Row(
                    source.place("/" + i).line(),
                    header.stream().map(name -> row.path(name).asString("")).toList(),
                    true));
        }
        return file.result(source.root().size());
    }

    private Optional<String> missingColumn() {
        return List.of(Column.NAME, Column.BODY).stream()
                .filter(column -> !columns.containsKey(column))
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private Result result(int rows) {
        return new Result.Rows(rows, loaded, refused);
    }

    private void row(CsvRows.Row row) {
        Optional<Refused> problem = shape(row).or(() -> cells(row));
        if (problem.isPresent()) {
            refused.add(problem.get());
            return;
        }
        ForeignRecord record = record(row);
        ForeignRecord before = byId.putIfAbsent(record.sourceId().toLowerCase(Locale.ROOT), record);
        if (before == null) {
            loaded.add(record);
        } else {
            boolean same = before.name().equals(record.name()) && before.body().equals(record.body());
            refused.add(refused(
                    row.line(),
                    record.numbered() ? Column.ID : Column.NAME,
                    same ? Defect.DUPLICATE : Defect.CONFLICTING_ID,
                    record.sourceId()));
        }
    }

    private Optional<Refused> shape(CsvRows.Row row) {
        int cells = row.cells().size();
        if (!row.whole()) {
            return Optional.of(new Refused(row.line(), cells, name(cells - 1), Defect.UNCLOSED_QUOTE, ""));
        }
        if (cells == header.size()) {
            return Optional.empty();
        }
        Defect defect = cells < header.size() ? Defect.TOO_FEW_CELLS : Defect.TOO_MANY_CELLS;
        int column = Math.min(cells, header.size()) + 1;
        return Optional.of(new Refused(row.line(), column, name(column - 1), defect, String.valueOf(cells)));
    }

    private String name(int index) {
        return index >= 0 && index < header.size() ? header.get(index) : "";
    }

    private Optional<Refused> cells(CsvRows.Row row) {
        for (Column column : Column.values()) {
            String cell = cell(row, column);
            Optional<Defect> defect = defect(column, cell);
            if (defect.isPresent()) {
                return Optional.of(refused(row.line(), column, defect.get(), cell));
            }
        }
        return Optional.empty();
    }

    private Optional<Defect> defect(Column column, String cell) {
        if (cell.isEmpty()) {
            return column.isRequired() ? Optional.of(Defect.EMPTY_CELL) : Optional.empty();
        }
        if (cell.length() > (column == Column.SUMMARY ? LONGEST_TEXT : LONGEST_NAME)) {
            return Optional.of(Defect.TOO_LONG);
        }
        if (cell.codePoints().anyMatch(ForeignFile::isHidden)) {
            return Optional.of(Defect.HIDDEN_CHARACTERS);
        }
        boolean good = switch (column) {
            case ID, NAME, BODY, SUMMARY -> true;
            case STATUS -> format != ForeignFormat.NL || DUTCH_STATUS.contains(cell.toLowerCase(Locale.ROOT));
            case DATE -> ForeignDate.read(cell, format) instanceof ForeignDate.Reading.Read;
            case ADDRESS -> isAddress(cell);
        };
        return good
                ? Optional.empty()
                : Optional.of(
                        switch (column) {
                            case ID, NAME, BODY, SUMMARY -> Defect.HIDDEN_CHARACTERS;
                            case STATUS -> Defect.UNKNOWN_STATUS;
                            case DATE -> Defect.BAD_DATE;
                            case ADDRESS -> Defect.BAD_ADDRESS;
                        });
    }

    private static boolean isHidden(int character) {
        boolean control =
                Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
        boolean override = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        return control || override || character == 0xFFFD || Character.getType(character) == Character.SURROGATE;
    }

    /** A web address, or a path of the register's own site. */
    private static boolean isAddress(String cell) {
        try {
            URI address = new URI(cell);
            return cell.startsWith("/")
                    || (address.getScheme() != null && address.getScheme().startsWith("http"));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Refused refused(int line, Column column, Defect defect, String value) {
        int index = columns.getOrDefault(column, -1);
        String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return new Refused(line, index + 1, name(index), defect, shown);
    }

    private String cell(CsvRows.Row row, Column column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.cells().get(index).strip();
    }

    private ForeignRecord record(CsvRows.Row row) {
        String id = cell(row, Column.ID);
        String name = cell(row, Column.NAME);
        String body = cell(row, Column.BODY);
        Optional<PartialDate> date =
                ForeignDate.read(cell(row, Column.DATE), format) instanceof ForeignDate.Reading.Read read
                        ? read.date()
                        : Optional.empty();
        boolean numbered = !id.isEmpty() && !id.equalsIgnoreCase("n.v.t.") && !id.equalsIgnoreCase("n/a");
        return new ForeignRecord(
                row.line(),
                numbered ? id : body + " / " + name,
                numbered,
                name,
                body,
                cell(row, Column.SUMMARY),
                cell(row, Column.STATUS),
                date,
                cell(row, Column.ADDRESS));
    }
}
