package org.jazari.trajectory;

import java.util.List;

/**
 * A level with a trend that fades, in continuous time, so that gaps between observations may differ. Variances are shares of
 * one unknown scale, which has an inverse gamma distribution; filter, likelihood and forecast are then exact (Student's t).
 *
 * @param transform the scale on which it moves evenly
 * @param noise variance of an observation around the level
 * @param trendNoise variance by which the trend changes in one step
 * @param fading how fast the trend fades in one step; 0 for one that stays
 * @param trendStart variance of the trend before anything is seen; 0 for a walk without trend
 * @param scale what is expected of one step before anything is seen, on the transformed scale
 */
record TrendModel(
        Transform transform, double noise, double trendNoise, double fading, double trendStart, double scale) {
    /** Degrees of freedom of the scale before anything is seen, halved. */
    private static final double SHAPE = 1.5;

    /** The same on a scale of growth: its tails are those of a power of the value, and heavier ones are absurd before they are careful. */
    private static final double GROWTH_SHAPE = 4;

    /** What the filter knows after the last observation; times are in steps. */
    record State(
            TrendModel model,
            double time,
            double level,
            double trend,
            double levelVariance,
            double covariance,
            double trendVariance,
            double shape,
            double rate,
            double logLikelihood) {
        /** The distribution of an observation at a later time. */
        StudentT at(double later, StandardT standard) {
            State ahead = model.moved(this, later);
            double variance = ahead.rate / ahead.shape * (ahead.levelVariance + model.noise);
            return new StudentT(standard, ahead.level, Math.sqrt(variance));
        }
    }

    /** Student's distribution of what comes after a number of observations; all models on one scale share it. */
    static StandardT after(int observations, Transform transform) {
        return new StandardT(2 * shape(transform) + observations - 1);
    }

    private static double shape(Transform transform) {
        return transform == Transform.IDENTITY ? SHAPE : GROWTH_SHAPE;
    }

    /**
     * Filters a series; the first value sets the level. Times are in steps, ascending.
     *
     * @param expected {@link #after} each number of observations on this scale, from 1
     */
    State filter(double[] times, double[] values, List<StandardT> expected) {
        State state = new State(
                this,
                times[0],
                transform.apply(values[0]),
                0,
                noise,
                0,
                trendStart,
                shape(transform),
                shape(transform) * scale * scale,
                0);
        for (int i = 1; i < times.length; i++) {
            state = seen(
                    moved(state, times[i]),
                    expected.get(i - 1),
                    transform.apply(values[i]),
                    transform.logSlope(values[i]));
        }
        return state;
    }

    private State moved(State state, double time) {
        double step = time - state.time;
        double slow = fading == 0 ? step : -Math.expm1(-fading * step) / fading;
        double kept = fading == 0 ? 1 : Math.exp(-fading * step);
        double ofTrend = fading == 0 ? step : -Math.expm1(-2 * fading * step) / (2 * fading);
        double ofLevel = fading == 0 ? step * step * step / 3 : (step - 2 * slow + ofTrend) / (fading * fading);
        double ofBoth = slow * slow / 2;
        return new State(
                this,
                time,
                state.level + slow * state.trend,
                kept * state.trend,
                state.levelVariance
                        + 2 * slow * state.covariance
                        + slow * slow * state.trendVariance
                        + step
                        + trendNoise * ofLevel,
                kept * (state.covariance + slow * state.trendVariance) + trendNoise * ofBoth,
                kept * kept * state.trendVariance + trendNoise * ofTrend,
                state.shape,
                state.rate,
                state.logLikelihood);
    }

    private State seen(State state, StandardT standard, double value, double logSlope) {
        double error = value - state.level;
        double variance = state.levelVariance + noise;
        double gainOfLevel = state.levelVariance / variance;
        double gainOfTrend = state.covariance / variance;
        StudentT expected = new StudentT(standard, state.level, Math.sqrt(state.rate / state.shape * variance));
        return new State(
                this,
                state.time,
                state.level + gainOfLevel * error,
                state.trend + gainOfTrend * error,
                state.levelVariance * (1 - gainOfLevel),
                state.covariance * (1 - gainOfLevel),
                state.trendVariance - gainOfTrend * state.covariance,
                state.shape + 0.5,
                state.rate + error * error / (2 * variance),
                state.logLikelihood + expected.logDensity(value) + logSlope);
    }
}
