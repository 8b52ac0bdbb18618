package org.jazari.trajectory;

import java.time.LocalDate;
import java.util.List;

/**
 * What an indicator may be on a date: a weighted mixture of models that explain its past, each with its own uncertainty. Values
 * that can never be observed count as the nearest one that can.
 */
public final class Forecast {
    private static final int HALVINGS = 80;

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
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("No probability between 0 and 1: " + probability);
        }
        double low = -1;
        double high = 1;
        while (mixed(low) > probability && low > -Double.MAX_VALUE / 4) {
            low *= 2;
        }
        while (mixed(high) < probability && high < Double.MAX_VALUE / 4) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && high - low > Math.ulp(high); i++) {
            double middle = low + (high - low) / 2;
            if (mixed(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.clamp(high, support.least(), support.most());
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
