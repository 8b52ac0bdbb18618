package org.jazari.gateway.dataplane.routing;

import java.util.List;
import org.jazari.gateway.dataplane.configuration.Serving;

/** Where a request may go. */
public sealed interface Routing {
    /** Upstreams that qualify, at least one; which of them it is, is decided at each attempt. */
    record Allowed(List<Serving> servings) implements Routing {
        public Allowed {
            servings = List.copyOf(servings);
        }
    }

    /** None qualifies: the rules leave nothing, whatever the load. */
    record Forbidden(List<Rejection> rejections) implements Routing {
        public Forbidden {
            rejections = List.copyOf(rejections);
        }
    }
}
