package org.jazari.strategy.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jazari.strategyfile.ElementChange;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.StrategyTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads versions of the strategy and the elements in them out of the projection. */
@Component
public class Versions {
    /** The name under which the strategy's own header is stored beside the elements. */
    public static final String HEADER = "strategy";

    private static final String LIST = """
            select version, accepted_at, accepted_by, proposed_by, title, origin, sha256, fact_id
            from strategy.version order by version desc
            """;
    private static final String AS_OF = """
            select version, accepted_at, accepted_by, proposed_by, title, origin, sha256, fact_id
            from strategy.version where accepted_at <= :moment order by version desc limit 1
            """;
    private static final String ELEMENTS = """
            select type, id, body from strategy.element
            where from_version <= :version and (until_version is null or until_version > :version)
            """;
    private static final String ORDERS = """
            select distinct on (type) type, ids from strategy.element_order
            where version <= :version order by type, version desc
            """;
    private static final String CHANGES =
            "select version, type, id, kind from strategy.change where version = :version order by number";
    private static final String ALL_CHANGES =
            "select version, type, id, kind from strategy.change order by version desc, number";
    private static final String BODY = """
            select body from strategy.element where type = :type and id = :id
            and from_version <= :version and (until_version is null or until_version > :version)
            """;

    private static final String LAST_CHANGE = """
            select max(moment) from (
                select accepted_at as moment from strategy.version
                union all select recorded_at from strategy.observation
                union all select superseded_at from strategy.observation) as moments
            where moment <= :moment
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Versions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All versions, newest first. */
    public List<Version> list() {
        return jdbc.sql(LIST).query(Versions::version).list();
    }

    /** The version in force at a moment; empty before the first. */
    public Optional<Version> asOf(Instant moment) {
        return jdbc.sql(AS_OF)
                .param("moment", Timestamp.from(moment))
                .query(Versions::version)
                .optional();
    }

    /** The last moment, up to a given one, at which anything that the public sees changed. */
    Optional<Instant> lastChange(Instant moment) {
        return jdbc
                .sql(LAST_CHANGE)
                .param("moment", Timestamp.from(moment))
                .query((row, n) -> row.getTimestamp(1))
                .list() // a stream of rows would keep its connection until somebody closed it
                .stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst();
    }

    /** The whole strategy in a version. */
    public StrategyTree tree(int version) {
        Map<String, Map<String, ObjectNode>> bodies = new HashMap<>();
        jdbc.sql(ELEMENTS).param("version", version).query(row -> {
            bodies.computeIfAbsent(row.getString("type"), type -> new HashMap<>())
                    .put(row.getString("id"), object(row.getString("body")));
        });
        StrategyTree.Building tree = bodies.getOrDefault(HEADER, Map.of()).values().stream()
                .findFirst()
                .map(StrategyTree::building)
                .orElseThrow(() -> new IllegalStateException("Version " + version + " has no header"));
        for (Map.Entry<String, List<String>> order : orders(version).entrySet()) {
            ElementType type = ElementType.find(order.getKey()).orElseThrow();
            for (String id : order.getValue()) {
                ObjectNode body = bodies.getOrDefault(order.getKey(), Map.of()).get(id);
                if (body == null) {
                    throw new IllegalStateException(
                            "Version " + version + " orders " + type.key() + "/" + id + ", which it does not have");
                }
                tree.add(type, id, body);
            }
        }
        return tree.done();
    }

    private Map<String, List<String>> orders(int version) {
        Map<String, List<String>> orders = new HashMap<>();
        jdbc.sql(ORDERS).param("version", version).query(row -> {
            orders.put(row.getString("type"), List.of((String[])
                    row.getArray("ids").getArray()));
        });
        return orders;
    }

    /** What a version changed. */
    public List<RecordedChange> changes(int version) {
        return jdbc.sql(CHANGES)
                .param("version", version)
                .query(Versions::change)
                .list();
    }

    /** What every version changed, newest first. */
    List<RecordedChange> allChanges() {
        return jdbc.sql(ALL_CHANGES).query(Versions::change).list();
    }

    /** An element as it was in a version. */
    public Optional<ObjectNode> body(String type, String id, int version) {
        return jdbc.sql(BODY)
                .param("type", type)
                .param("id", id)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(this::object);
    }

    private ObjectNode object(String body) {
        return (ObjectNode) json.readTree(body);
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getTimestamp("accepted_at").toInstant(),
                row.getString("accepted_by"),
                row.getString("proposed_by"),
                row.getString("title"),
                row.getString("origin"),
                row.getString("sha256"),
                row.getString("fact_id"));
    }

    private static RecordedChange change(ResultSet row, int index) throws SQLException {
        return new RecordedChange(
                row.getInt("version"),
                row.getString("type"),
                row.getString("id"),
                ElementChange.Kind.valueOf(row.getString("kind")));
    }

    /** That a version added, changed or removed an element; {@code type} is {@link #HEADER} for the header. */
    public record RecordedChange(int version, String type, String id, ElementChange.Kind kind) {}
}
