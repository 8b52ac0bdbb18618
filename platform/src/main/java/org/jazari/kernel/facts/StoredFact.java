package org.jazari.kernel.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a row of {@code kernel.disclosed_fact}, and puts the personal data that were not erased back into their places. */
public final class StoredFact {
    private StoredFact() {}

    /** A fact from a row of {@code kernel.disclosed_fact}. */
    public static Fact read(ResultSet row, JsonMapper json) throws SQLException {
        ObjectNode payload = (ObjectNode) json.readTree(row.getString("payload"));
        Map<String, Commitment> commitments = new HashMap<>();
        @Nullable String actor = row.getString("actor");
        @Nullable String actorCommitment = row.getString("actor_commitment");
        if (actorCommitment != null) {
            commitments.put(PersonalData.ACTOR, new Commitment(actorCommitment));
            actor = PersonalData.ERASED;
        }
        @Nullable String disclosed = row.getString("disclosed");
        if (disclosed != null) {
            for (Map.Entry<String, JsonNode> entry : json.readTree(disclosed).properties()) {
                JsonNode value = json.readTree(entry.getValue().asString());
                if (entry.getKey().equals(PersonalData.ACTOR)) {
                    actor = value.asString();
                } else {
                    PersonalData.find(payload, entry.getKey())
                            .ifPresent(commitment -> commitments.put(entry.getKey(), commitment));
                    PersonalData.put(payload, entry.getKey(), value);
                }
            }
        }
        return new Fact(
                row.getString("id"),
                row.getString("type"),
                row.getString("subject"),
                row.getTimestamp("recorded_at").toInstant(),
                Objects.requireNonNull(actor),
                Visibility.valueOf(row.getString("visibility")),
                payload,
                commitments);
    }
}
