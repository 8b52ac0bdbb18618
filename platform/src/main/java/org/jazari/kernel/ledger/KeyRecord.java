package org.jazari.kernel.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The public history of the log's keys, as facts, which are themselves entries of the log. */
@Component
class KeyRecord {
    /** A key signs from now on. Payload: vkey. */
    static final String ADDED = "kernel.log-key-added";

    /** A key signs no more. Payload: vkey, reason (rotated, lost or stolen). */
    static final String RETIRED = "kernel.log-key-retired";

    private static final String STATED = """
            select type, recorded_at, payload from kernel.fact where type in (:added, :retired) order by number
            """;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    KeyRecord(JdbcClient jdbc, Facts facts, JsonMapper json, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.json = json;
        this.transaction = transaction;
    }

    /** Everything stated, in the order in which keys came. */
    List<StatedKey> all() {
        Map<String, StatedKey> keys = new LinkedHashMap<>();
        jdbc.sql(STATED).param("added", ADDED).param("retired", RETIRED).query(row -> {
            JsonNode payload = json.readTree(row.getString("payload"));
            String vkey = payload.path("vkey").asString();
            Instant moment = row.getTimestamp("recorded_at").toInstant();
            if (row.getString("type").equals(ADDED)) {
                keys.put(vkey, new StatedKey(parsed(vkey), moment, null));
            } else {
                KeyRetirement.Reason reason =
                        KeyRetirement.Reason.of(payload.path("reason").asString());
                keys.computeIfPresent(
                        vkey,
                        (v, key) -> new StatedKey(key.key(), key.added(), new StatedKey.Retirement(moment, reason)));
            }
        });
        return new ArrayList<>(keys.values());
    }

    void added(VerifierKey key) {
        state(ADDED, key, Optional.empty());
    }

    void retired(KeyRetirement retirement) {
        state(RETIRED, retirement.key(), Optional.of(retirement.reason()));
    }

    private void state(String type, VerifierKey key, Optional<KeyRetirement.Reason> reason) {
        var payload = JsonNodeFactory.instance.objectNode().put("vkey", key.toString());
        reason.ifPresent(why -> payload.put("reason", why.text()));
        transaction.executeWithoutResult(
                status -> facts.record(new NewFact(type, "ledger/" + key.shortName(), Visibility.PUBLIC, payload)));
    }

    private static VerifierKey parsed(String vkey) {
        try {
            return VerifierKey.parse(vkey);
        } catch (RefusedException own) {
            throw new IllegalStateException(own);
        }
    }
}
