package org.jazari.energy.network;

import java.util.Arrays;

/**
 * The hours that are looked at.
 *
 * @param costHours hours that each snapshot stands for in the costs
 * @param energyHours hours that it stands for in limits over the horizon, such as emissions
 * @param storageHours hours between it and the next in the levels of storages
 */
@SuppressWarnings("ArrayRecordComponent") // hourly series are arrays throughout
public record Horizon(double[] costHours, double[] energyHours, double[] storageHours) {
    public Horizon {
        if (costHours.length == 0
                || energyHours.length != costHours.length
                || storageHours.length != costHours.length) {
            throw new IllegalArgumentException("a horizon has one weight of each kind for each snapshot");
        }
    }

    /** Whole hours, each standing for itself. */
    public static Horizon hourly(int hours) {
        double[] ones = new double[hours];
        Arrays.fill(ones, 1);
        return new Horizon(ones, ones, ones);
    }

    /** Number of snapshots. */
    public int length() {
        return costHours.length;
    }

    /** The same value at each snapshot. */
    public double[] constant(double value) {
        double[] series = new double[length()];
        Arrays.fill(series, value);
        return series;
    }
}
