package org.jazari.trajectory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What an indicator may be on a date: a weighted mixture of models that explain its past, each with its own uncertainty. Values
 * that can never be observed count as the nearest one that can.
 */
public final class Forecast {
    private static final int HALVINGS = 200;
    private static final double PRECISION = 1e-10;

    private final LocalDate date;
    private final List<Part> parts;
    private final Support support;

    /** One model's share in the forecast, on its own scale. */
    record Part(double weight, Transform transform, StudentT distribution) {
        double cumulative(double value) {
            if (!transform.fits(value)) {
                return transform == Transform.LOGIT && value >= 100 ? 1 : 0;
            }
            return distribution.cumulative(transform.apply(value));
        }
    }

    Forecast(LocalDate date, List<Part> parts, Support support) {
        this.date = date;
        this.parts = List.copyOf(parts);
        this.support = support;
    }

    public LocalDate date() {
        return date;
    }

    /** The probability that the value is at most this one, from 0 to 1. */
    public double probabilityAtMost(double value) {
        if (value < support.least()) {
            return 0;
        }
        return value >= support.most() ? 1 : mixed(value);
    }

    /** The probability that the value is at least this one, from 0 to 1. */
    public double probabilityAtLeast(double value) {
        if (value <= support.least()) {
            return 1;
        }
        return value > support.most() ? 0 : 1 - mixed(value);
    }

    private double mixed(double value) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.weight() * part.cumulative(value);
        }
        return sum;
    }

    /**
     * The value that is not exceeded with a probability.
     *
     * @param probability above 0 and below 1
     */
    public double quantile(double probability) {
        return quantiles(probability)[0];
    }

    /**
     * The values that are not exceeded with each of some probabilities; many cost little more than one.
     *
     * @param probabilities ascending, above 0 and below 1
     */
    public double[] quantiles(double... probabilities) {
        double before = 0;
        for (double probability : probabilities) {
            if (!(probability > before && probability < 1)) {
                throw new IllegalArgumentException("Not ascending between 0 and 1: " + Arrays.toString(probabilities));
            }
            before = probability;
        }
        double[] quantiles = new double[probabilities.length];
        double low = -1;
        double high = 1;
        while (mixed(low) > probabilities[0] && low > -Double.MAX_VALUE / 4) {
            low *= 2;
        }
        while (mixed(high) < before && high < Double.MAX_VALUE / 4) {
            high *= 2;
        }
        search(probabilities, quantiles, 0, quantiles.length, low, high, HALVINGS);
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = Math.clamp(quantiles[i], support.least(), support.most());
        }
        return quantiles;
    }

    /** Halves the range until it is a point, with the probabilities {@code from} to {@code to} that belong to each half. */
    private void search(
            double[] probabilities, double[] quantiles, int from, int to, double low, double high, int halvings) {
        double middle = low + (high - low) / 2;
        if (halvings == 0 || middle <= low || middle >= high || high - low <= PRECISION * Math.abs(middle)) {
            Arrays.fill(quantiles, from, to, high);
            return;
        }
        double cumulative = mixed(middle);
        int split = from;
        while (split < to && probabilities[split] <= cumulative) {
            split++;
        }
        if (split > from) {
            search(probabilities, quantiles, from, split, low, middle, halvings - 1);
        }
        if (to > split) {
            search(probabilities, quantiles, split, to, middle, high, halvings - 1);
        }
    }

    public double median() {
        return quantile(0.5);
    }

    /** The interval that holds the value with a probability, as much below it as above. */
    public Interval interval(double probability) {
        return new Interval(quantile((1 - probability) / 2), quantile((1 + probability) / 2));
    }

    /** Both ends included. */
    public record Interval(double low, double high) {
        public boolean contains(double value) {
            return value >= low && value <= high;
        }
    }
}
