package org.jazari.trajectory;

import java.util.List;

/** The values that can ever be observed, both ends included. */
record Support(double least, double most) {
    /** Of a nature, given what was observed; what was never negative is taken to have no negative values. */
    static Support of(Nature nature, List<Observation> observations) {
        boolean negative = observations.stream().anyMatch(observation -> observation.value() < 0);
        double floor = negative ? Double.NEGATIVE_INFINITY : 0;
        double last = observations.getLast().value();
        return switch (nature) {
            case CUMULATIVE -> new Support(last, Double.POSITIVE_INFINITY);
            case SHARE ->
                observations.stream().allMatch(observation -> observation.value() >= 0 && observation.value() <= 100)
                        ? new Support(0, 100)
                        : new Support(floor, Double.POSITIVE_INFINITY);
            case RANK -> new Support(1, Double.POSITIVE_INFINITY);
            case STOCK, FLOW -> new Support(floor, Double.POSITIVE_INFINITY);
        };
    }
}
