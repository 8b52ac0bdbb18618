package org.jazari.gateway.dataplane.routing;

import java.util.List;
import java.util.Set;
import org.jazari.gateway.dataplane.configuration.Endpoint;

/**
 * What a request asks of the upstream that it goes to.
 *
 * @param countries allowed; empty: any
 * @param sovereignBecause reasons for which the upstream must be sovereign; empty: it need not be
 */
public record Need(Endpoint endpoint, Set<String> countries, List<String> sovereignBecause) {
    public Need {
        countries = Set.copyOf(countries);
        sovereignBecause = List.copyOf(sovereignBecause);
    }
}
