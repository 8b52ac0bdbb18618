package org.jazari.trust.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.kernel.language.Formats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All dossiers, to read: for the office folded over all facts, for the public over the public ones. Both stand in memory. */
@Component
public class Dossiers {
    private static final String ALL = """
            select fact_id, system, type, recorded_at, actor, visibility, payload from trust.step order by position
            """;
    private static final String OF_SYSTEM = """
            select fact_id, system, type, recorded_at, actor, visibility, payload from trust.step
            where system = :system order by position
            """;
    private static final String PUBLIC_UNTIL = """
            select fact_id, system, type, recorded_at, actor, visibility, payload from trust.step
            where visibility = 'PUBLIC' and recorded_at <= :moment order by position
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, Dossier> office = new ConcurrentHashMap<>();
    private final Map<String, Dossier> shown = new ConcurrentHashMap<>();

    Dossiers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock.withZone(Formats.ZONE);
    }

    /** Every dossier with all that happened in it. */
    public Collection<Dossier> all() {
        return List.copyOf(office.values());
    }

    /** The register as the public sees it today. */
    public Register today() {
        return new Register(List.copyOf(shown.values()), clock.instant(), LocalDate.now(clock));
    }

    /** The register as it was known at a moment; today where none is asked for. */
    public Register asKnown(Optional<Instant> moment) {
        return moment.map(at -> new Register(
                        List.copyOf(folded(jdbc.sql(PUBLIC_UNTIL)
                                        .param("moment", Timestamp.from(at))
                                        .query(this::fact)
                                        .list())
                                .values()),
                        at,
                        LocalDate.ofInstant(at, Formats.ZONE)))
                .orElseGet(this::today);
    }

    /** Folds all dossiers anew. */
    void refresh() {
        List<Fact> all = jdbc.sql(ALL).query(this::fact).list();
        Map<String, Dossier> every = folded(all);
        Map<String, Dossier> published = folded(visible(all));
        office.keySet().retainAll(every.keySet());
        shown.keySet().retainAll(published.keySet());
        office.putAll(every);
        shown.putAll(published);
    }

    /** Folds some dossiers anew. */
    void refresh(Set<String> systems) {
        for (String system : systems) {
            List<Fact> facts = jdbc.sql(OF_SYSTEM)
                    .param("system", system)
                    .query(this::fact)
                    .list();
            office.put(system, Dossier.of(system, facts));
            shown.put(system, Dossier.of(system, visible(facts)));
        }
    }

    private static List<Fact> visible(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.visibility() == Visibility.PUBLIC)
                .toList();
    }

    private static Map<String, Dossier> folded(List<Fact> facts) {
        Map<String, Dossier> dossiers = new LinkedHashMap<>();
        facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> Subjects.system(fact.subject()), LinkedHashMap::new, Collectors.toList()))
                .forEach((system, own) -> dossiers.put(system, Dossier.of(system, own)));
        return dossiers;
    }

    private Fact fact(ResultSet row, int index) throws SQLException {
        return new Fact(
                row.getString("fact_id"),
                row.getString("type"),
                Subjects.of(row.getString("system")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("actor"),
                Visibility.valueOf(row.getString("visibility")),
                (ObjectNode) json.readTree(row.getString("payload")),
                Map.of());
    }
}
