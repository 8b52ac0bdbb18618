package org.jazari.energy.weather;

import java.util.Map;

/**
 * Hourly weather in UTC from 1 January on, in years of 8,760 hours.
 *
 * @param source what the file says about itself, or "modelled" with the model's version
 * @param years the calendar year of each 8,760 hours; 0 for a typical or modelled year
 * @param latitude degrees north; not-a-number where unknown
 * @param longitude degrees east; not-a-number where unknown
 * @param windHeightMetres above ground of the wind speed; not-a-number without one
 * @param series hourly, all of one length
 */
@SuppressWarnings("ArrayRecordComponent")
public record Weather(
        String source,
        int[] years,
        double latitude,
        double longitude,
        double windHeightMetres,
        Map<Variable, double[]> series) {
    /** Hours of a year without 29 February. */
    public static final int HOURS_PER_YEAR = 8760;

    public Weather {
        series = Map.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("weather without any series");
        }
    }

    /** Number of hours. */
    public int hours() {
        return series.values().iterator().next().length;
    }

    /** Whether sun and wind can be computed or are given. */
    public boolean has(Variable variable) {
        return series.containsKey(variable);
    }
}
