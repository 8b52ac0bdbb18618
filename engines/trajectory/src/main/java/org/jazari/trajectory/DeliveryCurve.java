package org.jazari.trajectory;

import java.util.List;

/**
 * How long commitments take, as multiples of the time they were given: the mean of a Dirichlet process after delivered and open
 * ones (Susarla and Van Ryzin 1976, Nonparametric Bayesian estimation of survival curves from incomplete observations). With a
 * prior weight of nearly nothing it is the estimate of Kaplan and Meier; without open ones it is a weighted mean of the prior and
 * of what was seen.
 *
 * <p>The prior is log-logistic: half are in time, one in ten takes twice its time or longer.
 */
final class DeliveryCurve {
    /** Decided so that P(more than twice the time) is one in ten. */
    private static final double PRIOR_SHAPE = Math.log(9) / Math.log(2);

    /**
     * A commitment of the past.
     *
     * @param ratio the time until delivery, or until today, as a multiple of the time that was given; not negative
     * @param delivered false where it is still open at that ratio
     */
    record Seen(double ratio, boolean delivered) {}

    private final List<Seen> seen;
    private final double priorWeight;
    /** Each once: ties make one factor together. */
    private final double[] openRatios;

    /**
     * @param priorWeight how many commitments the prior counts for; above 0
     */
    DeliveryCurve(List<Seen> seen, double priorWeight) {
        this.seen = List.copyOf(seen);
        this.priorWeight = priorWeight;
        this.openRatios = seen.stream()
                .filter(one -> !one.delivered())
                .mapToDouble(Seen::ratio)
                .distinct()
                .toArray();
    }

    /** The probability that the next commitment takes longer than a multiple of its time. */
    double longerThan(double ratio) {
        double longer = (prior(ratio) + beyond(ratio)) / (priorWeight + seen.size());
        for (double open : openRatios) {
            if (open <= ratio) {
                double rest = prior(open) + beyond(open);
                longer *= (rest + openAt(open)) / rest;
            }
        }
        return longer;
    }

    private double prior(double ratio) {
        return priorWeight / (1 + Math.pow(Math.max(0, ratio), PRIOR_SHAPE));
    }

    private long beyond(double ratio) {
        return seen.stream().filter(one -> one.ratio() > ratio).count();
    }

    private long openAt(double ratio) {
        return seen.stream()
                .filter(one -> !one.delivered() && one.ratio() == ratio)
                .count();
    }
}
