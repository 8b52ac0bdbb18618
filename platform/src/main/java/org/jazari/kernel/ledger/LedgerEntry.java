package org.jazari.kernel.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.FactStatement;
import org.jazari.kernel.facts.PersonalData;
import org.jazari.ledger.Ledger;
import org.jazari.strategyfile.CanonicalJson;
import org.jazari.verifier.Commitment;
import org.jazari.verifier.Disclosure;
import org.jazari.verifier.TreeHash;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A public fact as the log holds it: its canonical statement, or, where that is longer than an entry may be, the statement with a
 * commitment in the place of the payload. The payload is public all the same: a proof carries it, and the salt follows from the fact's id:
 * SHA-256 of 0x00, the line {@code jazari.org/long-payload/v1}, and the id.
 */
final class LedgerEntry {
    /** Bytes of a payload that a proof carries; a longer one is published by the API and not in the proof. */
    static final int LONGEST_CARRIED = 1_000_000;

    private static final String PAYLOAD = "payload";
    private static final String SALT_LABEL = "jazari.org/long-payload/v1\n";

    private LedgerEntry() {}

    /** The bytes that enter the log. */
    static byte[] of(Fact fact) {
        byte[] whole = FactStatement.canonical(fact);
        if (whole.length <= Ledger.LONGEST_ENTRY) {
            return whole;
        }
        ObjectNode statement = FactStatement.json(fact);
        byte[] payload = CanonicalJson.of(statement.path(PAYLOAD));
        statement.set(
                PAYLOAD,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("commitment", Commitment.to(salt(fact), payload).toString()));
        return CanonicalJson.of(statement);
    }

    /**
     * What opens the commitments of an entry.
     *
     * @param personal what opens those of the statement, as far as it was not erased
     */
    static List<Disclosure> disclosures(Fact fact, List<Disclosure> personal) {
        if (FactStatement.canonical(fact).length <= Ledger.LONGEST_ENTRY) {
            return personal;
        }
        List<Disclosure> opened = new ArrayList<>(personal);
        opened.removeIf(disclosure -> !disclosure.path().equals(PersonalData.ACTOR));
        byte[] payload = CanonicalJson.of(FactStatement.json(fact).path(PAYLOAD));
        if (payload.length <= LONGEST_CARRIED) {
            opened.add(new Disclosure("/" + PAYLOAD, salt(fact), new String(payload, StandardCharsets.UTF_8)));
        }
        return opened;
    }

    private static byte[] salt(Fact fact) {
        return TreeHash.ofLeaf((SALT_LABEL + fact.id()).getBytes(StandardCharsets.UTF_8))
                .bytes();
    }
}
