package org.jazari.trust.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sectors of the strategy, as its facts name them: what records choose from. */
@Component
public class Sectors {
    private static final String ALL = "select id, since, name from trust.sector order by since, place";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile List<Named> all = List.of();

    Sectors(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Named(String id, Instant since, Optional<Text> name) {}

    /** The sectors by id, as named at a moment. */
    public Map<String, Text> at(Instant moment) {
        Map<String, Text> sectors = new LinkedHashMap<>();
        for (Named named : all) {
            if (!named.since().isAfter(moment)) {
                named.name().ifPresentOrElse(name -> sectors.put(named.id(), name), () -> sectors.remove(named.id()));
            }
        }
        return sectors;
    }

    void refresh() {
        all = List.copyOf(new ArrayList<>(jdbc.sql(ALL).query(this::named).list()));
    }

    private Named named(ResultSet row, int index) throws SQLException {
        return new Named(row.getString("id"), row.getTimestamp("since").toInstant(), name(row.getString("name")));
    }

    private Optional<Text> name(@Nullable String stored) {
        if (stored == null) {
            return Optional.empty();
        }
        JsonNode node = json.readTree(stored);
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (node.path(language.tag()).isString()) {
                texts.put(language, node.path(language.tag()).asString());
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Text(texts, Language.FR));
    }
}
