package org.jazari.trajectory.backtest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jazari.trajectory.Observation;
import org.jazari.trajectory.backtest.SeriesRefusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Series in CSV (RFC 4180, UTF-8, decimal point), in one of three forms: a column of times and one of values, other columns
 * naming the series; a column of times and a column for each series; a row for each series and a column for each time. An empty
 * cell, "NA" or ".." is a value that is missing.
 */
public final class SeriesFile {
    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 20_000_000;

    private static final Set<String> TIMES =
            Set.of("date", "time", "time_period", "year", "period", "month", "quarter");
    private static final Set<String> VALUES = Set.of("value", "obs_value");
    private static final Set<String> MISSING = Set.of("", "NA", "NaN", "..");

    private final Map<String, TreeMap<LocalDate, Double>> series = new LinkedHashMap<>();

    private SeriesFile() {}

    /** Reads the series of a file, in its order. */
    public static List<Series> read(byte[] bytes) throws SeriesRefusal {
        if (bytes.length > LARGEST) {
            throw new SeriesRefusal(Reason.TOO_LARGE, 0, bytes.length + "");
        }
        SeriesFile file = new SeriesFile();
        file.parse(text(bytes));
        return file.series.entrySet().stream()
                .map(entry -> new Series(
                        entry.getKey(),
                        entry.getValue().entrySet().stream()
                                .map(value -> new Observation(value.getKey(), value.getValue()))
                                .toList()))
                .toList();
    }

    private static String text(byte[] bytes) throws SeriesRefusal {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new SeriesRefusal(Reason.NOT_UTF_8, 0, "");
        }
    }

    private void parse(String text) throws SeriesRefusal {
        try (CSVParser rows = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            List<String> head = null;
            for (CSVRecord row : rows) {
                if (head == null) {
                    head = row.toList();
                    continue;
                }
                if (row.size() == 1 && row.get(0).isBlank()) {
                    continue;
                }
                if (row.size() != head.size()) {
                    throw new SeriesRefusal(
                            Reason.ROW_LENGTH, rows.getCurrentLineNumber(), row.size() + "/" + head.size());
                }
                take(head, row.toList(), rows.getCurrentLineNumber());
            }
            if (head == null) {
                throw new SeriesRefusal(Reason.NO_HEADER, 1, "");
            }
        } catch (CSVException | UncheckedIOException malformed) {
            throw new SeriesRefusal(Reason.ROW_LENGTH, 0, String.valueOf(malformed.getMessage()));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private void take(List<String> head, List<String> row, long line) throws SeriesRefusal {
        List<Integer> times = columns(head, TIMES);
        if (times.isEmpty()) {
            takeWide(head, row, line);
            return;
        }
        int time = times.getFirst();
        LocalDate date = Period.lastDay(row.get(time));
        if (date == null) {
            throw new SeriesRefusal(Reason.BAD_TIME, line, row.get(time));
        }
        List<Integer> values = columns(head, VALUES);
        if (values.isEmpty()) {
            if (head.size() < 2) {
                throw new SeriesRefusal(Reason.NO_VALUE_COLUMN, 1, String.join(",", head));
            }
            for (int column = 0; column < head.size(); column++) {
                if (column != time) {
                    put(head.get(column), date, row.get(column), line);
                }
            }
        } else {
            int value = values.getFirst();
            String name = IntStream.range(0, row.size())
                    .filter(column -> column != time && column != value)
                    .mapToObj(row::get)
                    .collect(Collectors.joining(" "));
            put(name, date, row.get(value), line);
        }
    }

    /** Columns whose head is a time hold values, the others name the series. */
    private void takeWide(List<String> head, List<String> row, long line) throws SeriesRefusal {
        List<String> name = new ArrayList<>();
        boolean any = false;
        for (int column = 0; column < head.size(); column++) {
            if (Period.lastDay(head.get(column)) == null) {
                name.add(row.get(column));
            }
        }
        for (int column = 0; column < head.size(); column++) {
            LocalDate date = Period.lastDay(head.get(column));
            if (date != null) {
                any = true;
                put(String.join(" ", name), date, row.get(column), line);
            }
        }
        if (!any) {
            throw new SeriesRefusal(Reason.NO_TIME_COLUMN, 1, String.join(",", head));
        }
    }

    private static List<Integer> columns(List<String> head, Set<String> names) {
        return IntStream.range(0, head.size())
                .filter(column -> names.contains(head.get(column).strip().toLowerCase(Locale.ROOT)))
                .boxed()
                .toList();
    }

    private void put(String name, LocalDate date, String cell, long line) throws SeriesRefusal {
        String text = cell.strip();
        if (MISSING.contains(text)) {
            return;
        }
        Double value = number(text);
        if (value == null) {
            throw new SeriesRefusal(Reason.BAD_VALUE, line, cell);
        }
        if (series.computeIfAbsent(name, key -> new TreeMap<>()).put(date, value) != null) {
            throw new SeriesRefusal(Reason.TWICE, line, name + " " + date);
        }
    }

    private static @Nullable Double number(String text) {
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? value : null;
    }
}
