package org.jazari.kernel.facts;

import java.util.Map;
import org.jazari.strategyfile.CanonicalJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The form in which a fact is hashed and handed to others: one canonical JSON object. */
public final class FactStatement {
    private FactStatement() {}

    /**
     * The statement as a JSON object: id, type, subject, recordedAt (RFC 3339, microseconds), actor and payload. Personal
     * data are not in it, only commitments to them.
     */
    public static ObjectNode json(Fact fact) {
        ObjectNode statement = JsonNodeFactory.instance.objectNode();
        statement.put("id", fact.id());
        statement.put("type", fact.type());
        statement.put("subject", fact.subject());
        statement.put("recordedAt", fact.recordedAt().toString());
        Commitment actor = fact.commitments().get(PersonalData.ACTOR);
        statement.set("actor", actor == null ? StringNode.valueOf(fact.actor()) : actor.json());
        ObjectNode payload = fact.payload();
        if (fact.commitments().size() > (actor == null ? 0 : 1)) {
            payload = payload.deepCopy();
            for (Map.Entry<String, Commitment> personal : fact.commitments().entrySet()) {
                PersonalData.put(payload, personal.getKey(), personal.getValue().json());
            }
        }
        statement.set("payload", payload);
        return statement;
    }

    /** The bytes that are hashed (RFC 8785). */
    public static byte[] canonical(Fact fact) {
        return CanonicalJson.of(json(fact));
    }
}
