package org.jazari.strategy.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jazari.strategyfile.Commitment;
import org.jazari.strategyfile.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads how commitments changed from version to version: dates that move tell how a strategy keeps its word. */
@Component
class CommitmentStates {
    private static final String UNTIL = """
            select id, from_version, body from strategy.element
            where type = 'commitment' and from_version <= :version order by id, from_version
            """;
    private static final Map<String, Commitment.Status> STATUSES = Stream.of(Commitment.Status.values())
            .collect(Collectors.toMap(Commitment.Status::key, Function.identity()));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CommitmentStates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The states of each commitment, oldest first, up to the latest of some versions. */
    Map<String, List<CommitmentState>> of(List<Version> versions) {
        Map<Integer, Version> byNumber =
                versions.stream().collect(Collectors.toMap(Version::number, Function.identity()));
        int latest = versions.stream().mapToInt(Version::number).max().orElse(0);
        Map<String, List<CommitmentState>> states = new HashMap<>();
        jdbc.sql(UNTIL).param("version", latest).query(row -> {
            Version version = byNumber.get(row.getInt("from_version"));
            if (version != null) {
                String id = row.getString("id");
                states.computeIfAbsent(id, missing -> new ArrayList<>())
                        .add(state(id, version, json.readTree(row.getString("body"))));
            }
        });
        return states;
    }

    private static CommitmentState state(String id, Version version, JsonNode body) {
        Set<String> sources = new HashSet<>();
        body.path("citations")
                .forEach(citation -> sources.add(citation.path("source").asString("")));
        return new CommitmentState(
                id,
                version,
                PartialDate.find(body.path("due").asString("")),
                STATUSES.getOrDefault(body.path("status").asString(""), Commitment.Status.ANNOUNCED),
                sources);
    }
}
