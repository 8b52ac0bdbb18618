package org.jazari.energy.network;

import java.util.List;

/**
 * A limit on a sum across the whole network and horizon: emissions, clean energy, water.
 *
 * @param lower of the sum; may be minus infinity
 * @param upper of the sum; may be infinite
 */
public record Limit(String name, double lower, double upper, List<Term> terms) {
    public Limit {
        terms = List.copyOf(terms);
    }

    /** A part of the sum. */
    @SuppressWarnings("ArrayRecordComponent")
    public sealed interface Term {
        /** Of a generator's output: per MW at each snapshot, hours included. */
        record Output(String generator, double[] coefficient) implements Term {}

        /** Of work done at a place: per MW at each snapshot, hours included. */
        record Work(String place, double[] coefficient) implements Term {}

        /** Of a total, as a whole. */
        record OfTotal(String total, double coefficient) implements Term {}

        /** Of what is in a storage or store after the last snapshot, per MWh. */
        record FinalLevel(String storage, double coefficient) implements Term {}
    }
}
