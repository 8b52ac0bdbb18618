package org.jazari.energy.network;

/**
 * Energy kept at a bus without converter and without losses of its own but the standing one: what it gives is what its level falls.
 *
 * @param energy in MWh
 * @param least level per unit of energy
 * @param most level per unit of energy
 * @param cost per MWh given to the bus (negative when taken)
 */
@SuppressWarnings("ArrayRecordComponent")
public record Store(
        String name,
        String bus,
        Sizing energy,
        double[] least,
        double[] most,
        double[] cost,
        double standingLoss,
        Boundary boundary) {}
