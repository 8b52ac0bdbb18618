package org.jazari.trajectory.backtest;

/**
 * How a method did.
 *
 * @param steps how many observations ahead; {@link #ALL} for all together
 * @param forecasts how many were made
 * @param replaced how many of these the drift method had to make in its place
 * @param crps mean continuous ranked probability score, each divided by the mean absolute step of the past, so that series of
 *     different units count alike; smaller is better
 * @param error mean absolute error of the median, divided in the same way
 */
public record Score(
        Method method,
        int steps,
        int forecasts,
        int replaced,
        double inside80,
        double inside95,
        double crps,
        double error) {
    /** Steps of every number. */
    public static final int ALL = 0;
}
