package org.jazari.kernel.facts;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened, stated once and never changed.
 *
 * @param id stable identifier, a UUID of version 7
 * @param type kind of fact, {@code service.noun-verb}
 * @param subject what it is about, {@code kind/id}
 * @param recordedAt when the platform learnt it, to the microsecond
 * @param actor who stated it: an account's username, {@code platform}, or {@link PersonalData#ERASED}
 * @param visibility whether the public may read it
 * @param payload what happened; where personal data was erased its commitment stands
 * @param commitments to the personal data in it, by place in the statement (RFC 6901); erasure leaves them
 */
public record Fact(
        String id,
        String type,
        String subject,
        Instant recordedAt,
        String actor,
        Visibility visibility,
        ObjectNode payload,
        Map<String, Commitment> commitments) {
    public Fact {
        commitments = Map.copyOf(commitments);
    }
}
