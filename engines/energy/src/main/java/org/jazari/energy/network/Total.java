package org.jazari.energy.network;

import java.util.List;

/**
 * A sum across the network and horizon with a column of its own, so that a limit on a share of it changes in one entry when the share does.
 *
 * @param constant what it is beside its terms
 */
public record Total(String name, double constant, List<Limit.Term> terms) {
    public Total {
        terms = List.copyOf(terms);
    }
}
