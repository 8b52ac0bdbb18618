package org.jazari.trajectory;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Student's distribution with location 0 and scale 1, tabulated once and asked very often: a mixture of hundreds is searched for
 * its quantiles. Between the entries runs the cubic that has the density as its slope; it is exact to about 1e-11.
 */
final class StandardT {
    private static final int ENTRIES = 1024;
    private static final double STEP = Math.PI / 2 / ENTRIES;

    private final TDistribution exact;
    private final double root;
    /** P(T > root * tan(angle)) and its slope in the angle, in turn, for angles from 0 to a right one. */
    private volatile double @Nullable [] table;

    StandardT(double degreesOfFreedom) {
        exact = TDistribution.of(degreesOfFreedom);
        root = Math.sqrt(degreesOfFreedom);
    }

    double logDensity(double value) {
        return exact.logDensity(value);
    }

    double cumulative(double value) {
        double[] known = table;
        if (known == null) {
            known = tabulated();
            table = known;
        }
        double place = Math.atan(Math.abs(value) / root) / STEP;
        int entry = Math.min((int) place, ENTRIES - 1);
        double x = place - entry;
        double y = 1 - x;
        int at = 2 * entry;
        double tail = y * y * ((1 + 2 * x) * known[at] + x * known[at + 1])
                + x * x * ((1 + 2 * y) * known[at + 2] - y * known[at + 3]);
        return value < 0 ? tail : 1 - tail;
    }

    private double[] tabulated() {
        double[] entries = new double[2 * ENTRIES + 2]; // nothing lies beyond a right angle
        for (int i = 0; i < ENTRIES; i++) {
            double tangent = Math.tan(i * STEP);
            entries[2 * i] = exact.survivalProbability(root * tangent);
            entries[2 * i + 1] = -exact.density(root * tangent) * root * (1 + tangent * tangent) * STEP;
        }
        return entries;
    }
}
