package org.jazari.energy.network;

/**
 * A storage with its own charge and discharge: a battery, a reservoir.
 *
 * <p>Level at the end of a snapshot = level before x (1 - standing loss)^hours + (charge x efficiency - discharge / efficiency +
 * inflow - spill) x hours.
 *
 * @param power in MW; may be tied to the energy
 * @param energy in MWh; may be tied to the power
 * @param mostCharge charge per unit of power
 * @param mostDischarge discharge per unit of power
 * @param inflow MW; all zero for none
 * @param chargeCost per MWh taken from the bus
 * @param dischargeCost per MWh given to the bus
 * @param sharedPower whether charge and discharge together stay within the power (one converter), or each alone
 */
@SuppressWarnings("ArrayRecordComponent")
public record Storage(
        String name,
        String bus,
        Sizing power,
        Sizing energy,
        double[] mostCharge,
        double[] mostDischarge,
        double chargeEfficiency,
        double dischargeEfficiency,
        double standingLoss,
        double[] inflow,
        double chargeCost,
        double dischargeCost,
        Boundary boundary,
        boolean sharedPower) {}
