package org.jazari.strategy.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jazari.strategyfile.Figure;
import org.jazari.strategyfile.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads observations out of the projection. */
@Component
public class Observations {
    private static final String AS_KNOWN = """
            select * from strategy.observation
            where recorded_at <= :moment and (superseded_at is null or superseded_at > :moment)
            order by indicator, period, recorded_at
            """;
    private static final String OF_INDICATOR =
            "select * from strategy.observation where indicator = :indicator order by period, recorded_at";
    private static final String RECORDED_UNTIL =
            "select * from strategy.observation where recorded_at <= :moment order by indicator, period, recorded_at";
    private static final String FIND = "select * from strategy.observation where fact_id = :id::uuid";

    private final JdbcClient jdbc;

    Observations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that the platform stood by at a moment. */
    public List<Observation> asKnown(Instant moment) {
        return jdbc.sql(AS_KNOWN)
                .param("moment", Timestamp.from(moment))
                .query(Observations::observation)
                .list();
    }

    /** All that was recorded up to a moment, also what was superseded by then or since. */
    List<Observation> recordedUntil(Instant moment) {
        return jdbc.sql(RECORDED_UNTIL)
                .param("moment", Timestamp.from(moment))
                .query(Observations::observation)
                .list();
    }

    /** All that was ever recorded about an indicator, also what was superseded. */
    public List<Observation> ofIndicator(String indicator) {
        return jdbc.sql(OF_INDICATOR)
                .param("indicator", indicator)
                .query(Observations::observation)
                .list();
    }

    public Optional<Observation> find(String factId) {
        return jdbc.sql(FIND)
                .param("id", factId)
                .query(Observations::observation)
                .optional();
    }

    private static Observation observation(ResultSet row, int index) throws SQLException {
        String qualifier = row.getString("qualifier");
        return new Observation(
                row.getString("fact_id"),
                row.getString("indicator"),
                Period.parse(row.getString("period")),
                row.getBigDecimal("value"),
                qualifier == null
                        ? null
                        : Figure.Qualifier.valueOf(
                                qualifier.toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("source"),
                row.getString("quote"),
                row.getString("figure"),
                row.getString("note"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                instant(row, "superseded_at"),
                row.getString("superseded_by"),
                row.getString("withdrawn_because"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
