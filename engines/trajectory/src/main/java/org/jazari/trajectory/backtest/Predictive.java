package org.jazari.trajectory.backtest;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jazari.trajectory.Forecast;

/** The distribution that a method foretells for one value. */
@FunctionalInterface
interface Predictive {
    /** The values that are not exceeded with each probability; probabilities ascend, above 0 and below 1. */
    double[] quantiles(double[] probabilities);

    static Predictive of(Forecast forecast) {
        return forecast::quantiles;
    }

    /** A normal distribution; with a deviation of 0 a value that is certain. */
    static Predictive normal(double mean, double deviation) {
        return probabilities -> {
            double[] quantiles = new double[probabilities.length];
            for (int i = 0; i < quantiles.length; i++) {
                quantiles[i] = mean
                        + (deviation > 0 ? deviation * STANDARD.inverseCumulativeProbability(probabilities[i]) : 0);
            }
            return quantiles;
        };
    }

    NormalDistribution STANDARD = NormalDistribution.of(0, 1);
}
