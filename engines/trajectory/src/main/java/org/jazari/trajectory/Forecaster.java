package org.jazari.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forecasts from few observations: every model of a grid is weighted by how well it foretold each observation from those before
 * it (its marginal likelihood), so that neither trend nor noise nor scale has to be chosen.
 */
public final class Forecaster {
    /** With fewer there is no forecast: two points always lie on a line. */
    public static final int LEAST_OBSERVATIONS = 3;

    private static final double[] NOISES = {0, 0.3, 1.5, 8};
    private static final double[] TREND_NOISES = {0, 0.05, 0.5, 5};
    private static final double[] FADINGS = {0, 0.05, 0.2, 0.6};
    private static final double[] TREND_STARTS = {0.5, 4, 200};
    private static final double[] SCALES = {0.0002, 0.001, 0.005, 0.02, 0.08, 0.3};
    /** A trend that changes more than the level itself belongs to a smooth series: elsewhere growth by shares would explode. */
    private static final double SMOOTH_TREND_NOISE = 1;

    private static final double SMOOTH_SCALE = 0.02;
    private static final double USUAL_TREND_START = 10;

    /** What a pace far beyond the noise counts beforehand: some series keep one, and most that seem to lose it. */
    private static final double STEEP = 0.15;

    /** Growth that is uncertain by more than this in a step says nothing of the next ones: such series walk or scatter. */
    private static final double LARGEST_GROWTH = 0.1;

    /** None of the models is the true one: evidence among them counts for less than its face value (Grünwald 2012, The Safe Bayesian). */
    private static final double POWER = 0.65;

    /** What a trend that changes counts beforehand beside one that stays: few public series keep a pace for long. */
    private static final double CHANGING = 6;

    private static final double CHANGING_TREND_NOISE = 0.5;

    private static final double NEGLIGIBLE = 1e-4;

    private final List<Weighted> models;
    private final double origin;
    private final double step;
    private final LocalDate last;
    private final Support support;

    /**
     * @param standard the distribution of its errors
     */
    private record Weighted(TrendModel.State state, StandardT standard, double weight) {}

    private Forecaster(List<Weighted> models, double origin, double step, LocalDate last, Support support) {
        this.models = models;
        this.origin = origin;
        this.step = step;
        this.last = last;
        this.support = support;
    }

    /**
     * Learns from a series.
     *
     * @param observations at least {@link #LEAST_OBSERVATIONS}, each on a date of its own, in any order
     * @throws IllegalArgumentException where they are fewer or two are of one date
     */
    public static Forecaster of(List<Observation> observations, Nature nature) {
        List<Observation> series = observations.stream()
                .sorted(Comparator.comparing(Observation::date))
                .toList();
        if (series.size() < LEAST_OBSERVATIONS) {
            throw new IllegalArgumentException(series.size() + " observations are too few for a forecast");
        }
        double[] years = series.stream()
                .mapToDouble(observation -> Observation.years(observation.date()))
                .toArray();
        double step = medianStep(years);
        double[] times =
                Arrays.stream(years).map(year -> (year - years[0]) / step).toArray();
        double[] values = series.stream().mapToDouble(Observation::value).toArray();
        List<Weighted> models = new ArrayList<>();
        for (Transform transform : transforms(nature, values)) {
            List<StandardT> standards = IntStream.rangeClosed(1, values.length)
                    .mapToObj(count -> TrendModel.after(count, transform))
                    .toList();
            double size = transform == Transform.IDENTITY ? size(values) : 1;
            for (TrendModel model : grid(transform, size)) {
                models.add(new Weighted(model.filter(times, values, standards), standards.getLast(), prior(model)));
            }
        }
        return new Forecaster(weighted(models), years[0], step, series.getLast().date(), Support.of(nature, series));
    }

    private static double medianStep(double[] years) {
        double[] steps = new double[years.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = years[i + 1] - years[i];
            if (steps[i] <= 0) {
                throw new IllegalArgumentException("Two observations are of one date");
            }
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    /** Growth by shares needs positive values; a share also slows down before its ends. */
    private static List<Transform> transforms(Nature nature, double[] values) {
        List<Transform> wanted = nature == Nature.SHARE
                ? List.of(Transform.IDENTITY, Transform.LOGIT)
                : List.of(Transform.IDENTITY, Transform.LOG);
        return wanted.stream()
                .filter(transform -> Arrays.stream(values).allMatch(transform::fits))
                .toList();
    }

    /** The usual size of a value; 1 where all are zero. */
    private static double size(double[] values) {
        double mean = Arrays.stream(values).map(Math::abs).average().orElseThrow();
        return mean > 0 ? mean : 1;
    }

    private static List<TrendModel> grid(Transform transform, double size) {
        List<TrendModel> grid = new ArrayList<>();
        for (double scale : SCALES) {
            for (double noise : NOISES) {
                grid.add(new TrendModel(transform, noise, 0, 0, 0, scale * size));
                for (double trendNoise : TREND_NOISES) {
                    if (!sensible(transform, scale, trendNoise)) {
                        continue;
                    }
                    for (double fading : FADINGS) {
                        for (double trendStart : TREND_STARTS) {
                            if (trendStart > USUAL_TREND_START
                                    && (scale > SMOOTH_SCALE || trendNoise > CHANGING_TREND_NOISE)) {
                                continue;
                            }
                            grid.add(new TrendModel(transform, noise, trendNoise, fading, trendStart, scale * size));
                        }
                    }
                }
            }
        }
        return grid;
    }

    private static boolean sensible(Transform transform, double scale, double trendNoise) {
        boolean smoothOnly = trendNoise > SMOOTH_TREND_NOISE;
        boolean wild = transform == Transform.LOG && scale > LARGEST_GROWTH;
        return !wild && !(smoothOnly && scale > SMOOTH_SCALE);
    }

    /** Turns prior weights into posterior ones, and drops the models that hardly count. */
    private static List<Weighted> weighted(List<Weighted> models) {
        double best = models.stream()
                .mapToDouble(model -> model.state().logLikelihood())
                .max()
                .orElseThrow();
        double[] weights = models.stream()
                .mapToDouble(model ->
                        model.weight() * Math.exp(POWER * (model.state().logLikelihood() - best)))
                .toArray();
        double all = Arrays.stream(weights).sum();
        double kept = Arrays.stream(weights)
                .filter(weight -> weight / all > NEGLIGIBLE)
                .sum();
        return IntStream.range(0, weights.length)
                .filter(i -> weights[i] / all > NEGLIGIBLE)
                .mapToObj(i -> new Weighted(models.get(i).state(), models.get(i).standard(), weights[i] / kept))
                .toList();
    }

    /** A walk without trend counts beforehand about half as much as all models with one together. */
    private static double prior(TrendModel model) {
        if (model.trendStart() == 0) {
            return TREND_NOISES.length * FADINGS.length * TREND_STARTS.length;
        }
        if (model.trendStart() > USUAL_TREND_START) {
            return STEEP;
        }
        return model.trendNoise() >= CHANGING_TREND_NOISE ? CHANGING : 1;
    }

    /** The date of the last observation. */
    public LocalDate last() {
        return last;
    }

    /**
     * The forecast for a date.
     *
     * @throws IllegalArgumentException where the date is not after the last observation
     */
    public Forecast at(LocalDate date) {
        if (!date.isAfter(last)) {
            throw new IllegalArgumentException(date + " is not after the last observation, " + last);
        }
        double time = (Observation.years(date) - origin) / step;
        return new Forecast(
                date,
                models.stream()
                        .map(model -> new Forecast.Part(
                                model.weight(),
                                model.state().model().transform(),
                                model.state().at(time, model.standard())))
                        .toList(),
                support);
    }
}
