package org.jazari.trust;

import java.time.Instant;
import java.util.List;

/**
 * What a program that serves a system must know: whether the system may be used, and under which conditions. The same stands
 * at {@code /api/v1/register/conditions}; whoever follows facts instead reads those that {@link TrustFacts} names.
 *
 * @param system its id
 * @param usable false from a suspension, a retirement, an emergency withdrawal or a refusal on
 * @param standing published, withheld, suspended, retired or withdrawn
 * @param since when it came to stand so
 * @param conditions those that hold
 * @param fact the fact that says so
 */
public record SystemConditions(
        String system, boolean usable, String standing, Instant since, List<Condition> conditions, String fact) {
    public SystemConditions {
        conditions = List.copyOf(conditions);
    }

    /**
     * A condition.
     *
     * @param kind no-personal-data, sovereign-hosting, human-review, limited-time or other
     * @param text what it says; empty for a record that is withheld
     */
    public record Condition(String id, String kind, String text, Instant since) {}
}
