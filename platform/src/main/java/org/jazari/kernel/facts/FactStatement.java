package org.jazari.kernel.facts;

import org.jazari.strategyfile.CanonicalJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form in which a fact is hashed and handed to others: one canonical JSON object. */
public final class FactStatement {
    private FactStatement() {}

    /** The statement as a JSON object: id, type, subject, recordedAt (RFC 3339, microseconds), actor and payload. */
    public static ObjectNode json(Fact fact) {
        ObjectNode statement = JsonNodeFactory.instance.objectNode();
        statement.put("id", fact.id());
        statement.put("type", fact.type());
        statement.put("subject", fact.subject());
        statement.put("recordedAt", fact.recordedAt().toString());
        statement.put("actor", fact.actor());
        statement.set("payload", fact.payload());
        return statement;
    }

    /** The bytes that are hashed (RFC 8785). */
    public static byte[] canonical(Fact fact) {
        return CanonicalJson.of(json(fact));
    }
}
