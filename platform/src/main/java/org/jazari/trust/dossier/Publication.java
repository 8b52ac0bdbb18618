package org.jazari.trust.dossier;

import java.time.Instant;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.Text;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a publication states: all that the public is to know, in one fact. */
public final class Publication {
    private Publication() {}

    /**
     * The statement of a record's next version.
     *
     * @param deemedAt when the law took silence for acceptance, where nobody has decided
     */
    public static ObjectNode record(Dossier dossier, Instant deemedAt) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("version", dossier.versions().size() + 1);
        payload.set("record", dossier.record().json().deepCopy());
        dossier.assessment()
                .ifPresent(attached -> payload.set("assessment", attached.json().deepCopy()));
        ObjectNode decision = payload.putObject("decision");
        dossier.decision()
                .ifPresentOrElse(
                        decided -> decision.put("outcome", decided.outcome().key())
                                .put("reasons", decided.reasons())
                                .put("at", decided.at().toString())
                                .put("deemed", false),
                        () -> decision.put("outcome", Outcome.APPROVED.key())
                                .put("reasons", "")
                                .put("at", deemedAt.toString())
                                .put("deemed", true));
        conditions(dossier, payload.putArray("conditions"), true);
        return payload;
    }

    /** The statement of a stub; {@code stub} holds category, ground and expiry. Of conditions it says only the kind. */
    public static ObjectNode stub(Dossier dossier, ObjectNode stub) {
        ObjectNode payload = stub.deepCopy();
        payload.put(
                "body",
                dossier.record()
                        .text(RecordField.BODY)
                        .map((Text body) -> body.in(Language.FR))
                        .orElse(""));
        conditions(dossier, payload.putArray("conditions"), false);
        return payload;
    }

    private static void conditions(Dossier dossier, ArrayNode conditions, boolean withText) {
        dossier.conditionsInForce()
                .forEach(one -> conditions
                        .addObject()
                        .put("condition", one.id())
                        .put("kind", one.kind().key())
                        .put("text", withText ? one.text() : "")
                        .put("since", one.since().toString()));
    }
}
