package org.jazari.strategy.evidence.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads accepted figures out of the projection. */
@Component
public class AcceptedFigures {
    private static final String FIND =
            "select fact_id, body, accepted_at, accepted_by from strategy.accepted_figure where fact_id = :id";
    private static final String LATEST = """
            select fact_id, body, accepted_at, accepted_by from strategy.accepted_figure
            where (:link = '' or link = :link) and accepted_at <= :moment
            order by accepted_at desc, fact_id limit :limit offset :offset
            """;
    private static final String BETWEEN = """
            select fact_id, body, accepted_at, accepted_by from strategy.accepted_figure
            where accepted_at between :from and :until order by accepted_at desc, fact_id limit :limit
            """;
    private static final String LINKS = "select distinct link from strategy.accepted_figure where link <> ''";
    private static final int SHOWN_AT_ELEMENT = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile @Nullable Set<String> links;

    AcceptedFigures(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A figure by the id of its fact; empty also where the id is none. */
    public Optional<AcceptedFigure> find(String factId) {
        try {
            return jdbc.sql(FIND)
                    .param("id", UUID.fromString(factId))
                    .query(this::figure)
                    .optional();
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    /**
     * The figures that were accepted last, up to a moment.
     *
     * @param link the element that they are tied to, {@code type/id}; empty for all
     */
    public List<AcceptedFigure> latest(String link, Instant moment, int limit, int offset) {
        return jdbc.sql(LATEST)
                .param("link", link)
                .param("moment", Timestamp.from(moment))
                .param("limit", limit)
                .param("offset", offset)
                .query(this::figure)
                .list();
    }

    /** The figures that were accepted in a span of time, its last moment included, the latest first. */
    public List<AcceptedFigure> between(Instant from, Instant until, int limit) {
        return jdbc.sql(BETWEEN)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(this::figure)
                .list();
    }

    /** The figures that are tied to an element, {@code type/id}, up to a moment; costs nothing where there are none. */
    public List<AcceptedFigure> of(String link, Instant moment) {
        Set<String> known = links;
        if (known == null) {
            known = Set.copyOf(jdbc.sql(LINKS).query(String.class).list());
            links = known;
        }
        return known.contains(link) ? latest(link, moment, SHOWN_AT_ELEMENT, 0) : List.of();
    }

    /** Called after the projection has changed. */
    void changed() {
        links = null;
    }

    private AcceptedFigure figure(ResultSet row, int index) throws SQLException {
        return new AcceptedFigure(
                row.getString("fact_id"),
                (ObjectNode) json.readTree(row.getString("body")),
                row.getTimestamp("accepted_at").toInstant(),
                row.getString("accepted_by"));
    }
}
