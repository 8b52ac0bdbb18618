package org.jazari.quantities.figure;

import java.util.ArrayList;
import java.util.List;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** The columns of a table whose cells a bar separates ("Indicateur | 2024 | Cible 2027"): what its head says of the figures below. */
record Columns(List<Column> cells) {
    /**
     * One column.
     *
     * @param kind what its head calls the figures; null where it only dates them
     * @param time the time in its head; null where none stands
     */
    record Column(@Nullable FigureKind kind, @Nullable String time) {}

    static final Columns NONE = new Columns(List.of());

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The columns that a line without figures heads; none where it is no head of a table. */
    static Columns header(Sentence sentence, List<TimeMention> times) {
        List<Column> columns = new ArrayList<>();
        int start = 0;
        int telling = 0;
        for (int at = 0; at <= sentence.size(); at++) {
            if (at == sentence.size() || sentence.token(at).is("|")) {
                Column column = column(sentence, times, start, at);
                columns.add(column);
                telling += column.time() != null || column.kind() != null ? 1 : 0;
                start = at + 1;
            }
        }
        return (columns.size() > 2 && telling > 0) || telling > 1 ? new Columns(List.copyOf(columns)) : NONE;
    }

    private static Column column(Sentence sentence, List<TimeMention> times, int from, int to) {
        FigureKind kind = null;
        for (int at = from; at < to; at++) {
            Token token = sentence.token(at);
            kind = kind == null ? Discourse.said(token) : kind;
        }
        String iso = null;
        for (TimeMention time : times) {
            iso = time.from() >= from && time.to() <= to && time.iso() != null ? time.iso() : iso;
        }
        return new Column(kind, iso);
    }

    /** The column of a token in a row; null where the row has other cells than the head. */
    @Nullable
    Column of(Sentence row, int token) {
        if (cells.isEmpty()) {
            return null;
        }
        int cell = 0;
        int bars = 0;
        for (int at = 0; at < row.size(); at++) {
            boolean bar = row.token(at).is("|");
            bars += bar ? 1 : 0;
            cell += bar && at < token ? 1 : 0;
        }
        return bars > 0 && bars + 1 == cells.size() ? cells.get(cell) : null;
    }
}
