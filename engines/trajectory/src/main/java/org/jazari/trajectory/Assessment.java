package org.jazari.trajectory;

import org.jspecify.annotations.Nullable;

/**
 * Where a dated target stands, and why.
 *
 * @param required the way from the first value through the milestones to the target; null without a value before the deadline
 * @param requiredPerYear what each year must bring from the last value to the target; null without a value before the deadline
 * @param achievedPerYear what a year brought between the last two values; null with fewer
 * @param paceRatio how many times the achieved pace is required; null where nothing was achieved, or the wrong way
 * @param forecaster what was learnt from the values; null where they are too few or the deadline is over
 * @param forecast of the deadline; null where there is none
 * @param probability that the target is reached at the deadline, from 0 to 1; null without a forecast
 */
public record Assessment(
        Status status,
        @Nullable RequiredPath required,
        @Nullable Double requiredPerYear,
        @Nullable Double achievedPerYear,
        @Nullable Double paceRatio,
        @Nullable Forecaster forecaster,
        @Nullable Forecast forecast,
        @Nullable Double probability) {}
