package org.jazari.energy.network;

/**
 * Anything that feeds a bus, or with a negative injection draws from it: a plant, the grid's import, its export, a heat sale.
 *
 * @param injection MW at the bus per MW of output: 1 for supply, -1 for export
 * @param least output per unit of size
 * @param most output per unit of size: the capacity factor of what the weather drives
 * @param cost per MWh of output; negative for revenue
 * @param ramp largest change between snapshots per unit of size; infinite for none
 * @param spillsAtBus whether output is always the most, and what is not needed is spilled at a bus with disposal: as exact as
 *     curtailing each generator wherever its cost is 0, with a variable and a row less for each snapshot
 */
@SuppressWarnings("ArrayRecordComponent")
public record Generator(
        String name,
        String bus,
        double injection,
        Sizing size,
        double[] least,
        double[] most,
        double[] cost,
        Ramp ramp,
        boolean spillsAtBus) {

    /** Largest rise and fall per snapshot, per unit of size. */
    public record Ramp(double up, double down) {
        /** No limit. */
        public static final Ramp FREE = new Ramp(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Supply without ramp that is dispatched from 0 up to its size times the capacity factor. */
    public static Generator supply(String name, String bus, Sizing size, double[] most, double[] cost) {
        return new Generator(name, bus, 1, size, new double[most.length], most, cost, Ramp.FREE, false);
    }

    /** What the weather drives, without cost of operation, at a bus with disposal. */
    public static Generator renewable(String name, String bus, Sizing size, double[] capacityFactor) {
        double[] zero = new double[capacityFactor.length];
        return new Generator(name, bus, 1, size, zero, capacityFactor, zero, Ramp.FREE, true);
    }
}
