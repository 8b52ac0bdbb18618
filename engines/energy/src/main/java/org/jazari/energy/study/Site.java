package org.jazari.energy.study;

import java.util.List;
import org.jazari.energy.network.Boundary;
import org.jazari.energy.network.Sizing;
import org.jspecify.annotations.Nullable;

/**
 * One data centre with what it may build. Series are hourly in UTC; money in the study's currency; sizes cost for the whole horizon.
 *
 * @param itMw load of the machines
 * @param pue power usage effectiveness at each hour: load at the meter per IT load (ISO/IEC 30134-2)
 * @param wueLitresPerKwh water per kWh of IT load (ISO/IEC 30134-9)
 * @param weather where the weather is from
 */
@SuppressWarnings("ArrayRecordComponent")
record Site(
        String name,
        double[] itMw,
        double[] pue,
        double[] wueLitresPerKwh,
        String weather,
        @Nullable Plant sun,
        @Nullable Plant wind,
        @Nullable Battery battery,
        @Nullable Grid grid,
        @Nullable Backup backup,
        List<HeatSink> heat) {

    /** Panels or turbines. */
    record Plant(Sizing size, double[] capacityFactor) {}

    record Battery(
            Sizing power,
            Sizing energy,
            double chargeEfficiency,
            double dischargeEfficiency,
            double standingLoss,
            double chargeCostPerMwh,
            double dischargeCostPerMwh,
            Boundary boundary,
            boolean sharedPower) {}

    /**
     * Connection to the public grid.
     *
     * @param size of the connection; its cost is the capacity charge
     * @param cleanShare of what is imported that counts as carbon-free
     * @param co2KgPerMwh location-based
     * @param marketCo2KgPerMwh market-based: of the contract, the location's where there is none
     * @param exportMostMw 0 for no export
     */
    record Grid(
            Sizing size,
            double[] pricePerMwh,
            double[] co2KgPerMwh,
            double marketCo2KgPerMwh,
            double cleanShare,
            double[] exportPricePerMwh,
            double exportMostMw) {}

    record Backup(Sizing size, double costPerMwh, double co2KgPerMwh) {}

    /**
     * Somebody who takes heat.
     *
     * @param demandMw at each hour
     * @param pricePerMwh of heat
     * @param recoverableShare of the IT load that can become heat there
     * @param liftMwPerMw electricity of the heat pump per MW of heat
     */
    record HeatSink(String name, double[] demandMw, double pricePerMwh, double recoverableShare, double liftMwPerMw) {}

    /** Load at the meter if nothing is shifted. */
    double[] load() {
        double[] load = new double[itMw.length];
        for (int t = 0; t < load.length; t++) {
            load[t] = itMw[t] * pue[t];
        }
        return load;
    }
}
