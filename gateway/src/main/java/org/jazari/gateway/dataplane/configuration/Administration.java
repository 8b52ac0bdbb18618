package org.jazari.gateway.dataplane.configuration;

import java.util.Set;
import org.jazari.shield.Policy;

/**
 * An administration that has access.
 *
 * @param countries where its requests may be computed; empty: anywhere
 * @param shield what becomes of each class of personal data
 * @param mediaSovereignOnly whether images, sound and files, in which the shield sees nothing, go to sovereign upstreams only
 */
public record Administration(
        String id, Set<String> countries, Policy shield, boolean mediaSovereignOnly, Allowance allowance) {
    public Administration {
        countries = Set.copyOf(countries);
    }
}
