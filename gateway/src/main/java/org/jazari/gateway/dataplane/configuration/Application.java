package org.jazari.gateway.dataplane.configuration;

import java.util.Set;

/**
 * A system of an administration.
 *
 * @param conditions that the public register sets for it
 * @param suspended whether the public register has taken it out of service
 */
public record Application(
        String id, Administration administration, Set<Condition> conditions, boolean suspended, Allowance allowance) {
    public Application {
        conditions = Set.copyOf(conditions);
    }
}
