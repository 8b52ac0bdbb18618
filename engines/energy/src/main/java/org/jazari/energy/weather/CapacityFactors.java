package org.jazari.energy.weather;

/**
 * Capacity factors from weather, where a file does not give them.
 *
 * <p>Sun: a fixed plane facing the equator at the tilt of the latitude, isotropic sky, ground reflection 0.2, cells
 * {@code 0.03} K warmer per W/m2, -0.4 %/K, and 14 % losses (PVGIS's default). Wind: speed carried to 100 m by the power law with
 * exponent 1/7, a turbine with cut-in 3, rated 12 and cut-out 25 m/s, cubic between, 10 % losses for wakes and standstill.
 */
public final class CapacityFactors {
    private static final double SYSTEM = 0.86;
    private static final double WIND_SYSTEM = 0.9;
    private static final double HUB_METRES = 100;

    private CapacityFactors() {}

    /** Whether {@link #sun} can answer. */
    public static boolean canSun(Weather weather) {
        return weather.has(Variable.PV_CAPACITY_FACTOR)
                || (weather.has(Variable.GLOBAL_HORIZONTAL) && !Double.isNaN(weather.latitude()));
    }

    /** Whether {@link #wind} can answer. */
    public static boolean canWind(Weather weather) {
        return weather.has(Variable.WIND_CAPACITY_FACTOR) || weather.has(Variable.WIND_METRES_PER_SECOND);
    }

    /** Hourly share of the nominal power of solar panels. */
    public static double[] sun(Weather weather) {
        double[] given = weather.series().get(Variable.PV_CAPACITY_FACTOR);
        if (given != null) {
            return given;
        }
        double[] global = weather.series().get(Variable.GLOBAL_HORIZONTAL);
        if (global == null) {
            throw new IllegalArgumentException("no sun in " + weather.source());
        }
        double[] diffuse = weather.series().get(Variable.DIFFUSE_HORIZONTAL);
        double[] temperature = weather.series().get(Variable.TEMPERATURE_CELSIUS);
        double tilt = Math.abs(weather.latitude());
        double[] factor = new double[global.length];
        for (int t = 0; t < factor.length; t++) {
            double hour = t % Weather.HOURS_PER_YEAR + 0.5;
            double sine = SolarGeometry.sineOfElevation(weather, hour);
            double spread = diffuse == null ? diffuse(global[t], sine) : Math.min(diffuse[t], global[t]);
            double plane = onPlane(weather, tilt, hour, sine, global[t], spread);
            factor[t] = photovoltaic(plane, temperature == null ? 20 : temperature[t]);
        }
        return factor;
    }

    static double photovoltaic(double planeWattsPerSquareMetre, double airCelsius) {
        double cell = airCelsius + 0.03 * planeWattsPerSquareMetre;
        double share = planeWattsPerSquareMetre / 1000 * (1 - 0.004 * (cell - 25)) * SYSTEM;
        return Math.clamp(share, 0, 1);
    }

    static double onPlane(Weather place, double tilt, double hour, double sine, double global, double diffuse) {
        double cosTilt = StrictMath.cos(StrictMath.toRadians(tilt));
        double beam = sine > 0.05
                ? (global - diffuse)
                        / sine
                        * Math.max(0, SolarGeometry.cosineOfIncidence(place.latitude(), place.longitude(), tilt, hour))
                : 0;
        return beam + diffuse * (1 + cosTilt) / 2 + global * 0.2 * (1 - cosTilt) / 2;
    }

    /** Erbs, Klein, Duffie (1982): the diffuse part by the hour's clearness. */
    static double diffuse(double global, double sine) {
        if (sine <= 0.02) {
            return global;
        }
        double clearness = global / (1361 * sine);
        double share;
        if (clearness <= 0.22) {
            share = 1 - 0.09 * clearness;
        } else if (clearness <= 0.8) {
            double k = clearness;
            share = 0.9511 - 0.1604 * k + 4.388 * k * k - 16.638 * k * k * k + 12.336 * k * k * k * k;
        } else {
            share = 0.165;
        }
        return global * share;
    }

    /** Hourly share of the nominal power of wind turbines. */
    public static double[] wind(Weather weather) {
        double[] given = weather.series().get(Variable.WIND_CAPACITY_FACTOR);
        if (given != null) {
            return given;
        }
        double[] speed = weather.series().get(Variable.WIND_METRES_PER_SECOND);
        if (speed == null) {
            throw new IllegalArgumentException("no wind in " + weather.source());
        }
        double shear = StrictMath.pow(HUB_METRES / weather.windHeightMetres(), 1 / 7.0);
        double[] factor = new double[speed.length];
        for (int t = 0; t < factor.length; t++) {
            factor[t] = turbine(speed[t] * shear);
        }
        return factor;
    }

    static double turbine(double metresPerSecond) {
        if (metresPerSecond < 3 || metresPerSecond >= 25) {
            return 0;
        }
        double cube = metresPerSecond * metresPerSecond * metresPerSecond;
        return WIND_SYSTEM * Math.min(1, (cube - 27) / (1728 - 27));
    }
}
