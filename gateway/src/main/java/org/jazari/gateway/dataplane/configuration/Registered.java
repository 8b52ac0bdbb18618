package org.jazari.gateway.dataplane.configuration;

import java.util.HashSet;
import java.util.Set;

/** What the public register says of a system. */
record Registered(boolean suspended, Set<Condition> conditions) {
    /** A system that the register does not know runs nowhere. */
    static final Registered UNKNOWN = new Registered(true, Set.of());

    Registered {
        conditions = Set.copyOf(conditions);
    }

    /** Both at once: the stricter of either. */
    Registered and(Registered other) {
        Set<Condition> all = new HashSet<>(conditions);
        all.addAll(other.conditions);
        return new Registered(suspended || other.suspended, all);
    }
}
