package org.jazari.kernel.facts;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened, stated once and never changed.
 *
 * @param id stable identifier, a UUID of version 7
 * @param type kind of fact, {@code service.noun-verb}
 * @param subject what it is about, {@code kind/id}
 * @param recordedAt when the platform learnt it, to the microsecond
 * @param actor who stated it: an account's username, or {@code platform}
 * @param visibility whether the public may read it
 * @param payload what happened
 */
public record Fact(
        String id,
        String type,
        String subject,
        Instant recordedAt,
        String actor,
        Visibility visibility,
        ObjectNode payload) {}
