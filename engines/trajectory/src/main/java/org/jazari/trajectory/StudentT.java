package org.jazari.trajectory;

/**
 * Student's distribution moved and stretched.
 *
 * @param standard the one with location 0 and scale 1; shared, because making one costs more than asking it
 */
record StudentT(StandardT standard, double location, double scale) {
    double cumulative(double value) {
        return standard.cumulative((value - location) / scale);
    }

    double logDensity(double value) {
        return standard.logDensity((value - location) / scale) - Math.log(scale);
    }
}
