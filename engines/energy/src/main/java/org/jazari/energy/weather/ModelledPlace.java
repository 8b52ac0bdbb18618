package org.jazari.energy.weather;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Places with a profile that the project models itself, for studies without measured weather.
 *
 * <p>Sun: solar geometry, Haurwitz's clear sky, days whose clearness wanders; scaled so that a year gives the published full-load
 * hours. Wind: speeds of Weibull shape 2 that persist for hours, stronger in the afternoon, through a turbine's curve, to the
 * published full-load hours. Temperature: a year's and a day's wave. It resembles no particular year, and says so.
 */
public enum ModelledPlace {
    // wind at Dakhla: 5,860 h are published and optimistic; 15 % are taken off
    DAKHLA(23.7, -15.93, 1968, 4981, 20.5, 3.0, 3.5, 0.10),
    RABAT(34.02, -6.84, 1769, 2252, 17.9, 5.5, 4.5, 0.15),
    BENGUERIR(32.24, -7.95, 1900, 2112, 20.4, 9.0, 7.5, 0.20);

    /** Changes whenever a profile does. */
    public static final String VERSION = "modelled profiles 1";

    private final double latitude;
    private final double longitude;
    private final double sunHours;
    private final double windHours;
    private final double meanCelsius;
    private final double yearCelsius;
    private final double dayCelsius;
    private final double afternoonWind;

    ModelledPlace(
            double latitude,
            double longitude,
            double sunHours,
            double windHours,
            double meanCelsius,
            double yearCelsius,
            double dayCelsius,
            double afternoonWind) {
        this.latitude = latitude;
        this.longitude = longitude;
        this.sunHours = sunHours;
        this.windHours = windHours;
        this.meanCelsius = meanCelsius;
        this.yearCelsius = yearCelsius;
        this.dayCelsius = dayCelsius;
        this.afternoonWind = afternoonWind;
    }

    /** By its name in studies, such as {@code dakhla}. */
    public static Optional<ModelledPlace> named(String name) {
        for (ModelledPlace place : values()) {
            if (place.code().equals(name)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** Name in studies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all. */
    public static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (ModelledPlace place : values()) {
            codes.add(place.code());
        }
        return codes;
    }

    /** The year of hours; the same on every machine. */
    public Weather weather() {
        Map<Variable, double[]> series = new EnumMap<>(Variable.class);
        double[] temperature = temperature();
        series.put(Variable.TEMPERATURE_CELSIUS, temperature);
        series.put(Variable.PV_CAPACITY_FACTOR, sun(temperature));
        series.put(Variable.WIND_CAPACITY_FACTOR, wind());
        return new Weather(
                VERSION + ": " + code() + " (no measured weather)",
                new int[] {0},
                latitude,
                longitude,
                Double.NaN,
                series);
    }

    private double[] temperature() {
        double[] celsius = new double[Weather.HOURS_PER_YEAR];
        double[] anomaly = walk(new SplittableRandom(17L + (long) sunHours), Weather.HOURS_PER_YEAR, 60);
        for (int t = 0; t < celsius.length; t++) {
            double year = StrictMath.cos(2 * StrictMath.PI * (t / 24.0 - 208) / 365);
            double day = StrictMath.cos(2 * StrictMath.PI * (t + longitude / 15 - 15) / 24);
            celsius[t] = meanCelsius + yearCelsius * year + dayCelsius * day + 2 * anomaly[t];
        }
        return celsius;
    }

    private double[] sun(double[] temperature) {
        double[] wander = walk(new SplittableRandom(101L + (long) sunHours), 365, 2.5);
        double low = 0.3;
        double high = 1.3;
        double[] factor = new double[0];
        for (int step = 0; step < 60; step++) {
            double scale = (low + high) / 2;
            factor = sun(temperature, wander, scale);
            if (sum(factor) < sunHours) {
                low = scale;
            } else {
                high = scale;
            }
        }
        return factor;
    }

    private double[] sun(double[] temperature, double[] wander, double scale) {
        Weather place = new Weather(
                "", new int[] {0}, latitude, longitude, Double.NaN, Map.of(Variable.TEMPERATURE_CELSIUS, temperature));
        double[] factor = new double[temperature.length];
        for (int t = 0; t < factor.length; t++) {
            double sine = SolarGeometry.sineOfElevation(latitude, longitude, t + 0.5);
            if (sine <= 0) {
                continue;
            }
            double clear = 1098 * sine * StrictMath.exp(-0.057 / sine);
            double cloud = Math.clamp(1 - 0.22 * Math.max(0, wander[t / 24] - 0.3), 0.25, 1);
            double global = Math.min(clear * cloud * scale, 1361 * sine);
            double diffuse = CapacityFactors.diffuse(global, sine);
            double plane = CapacityFactors.onPlane(place, Math.abs(latitude), t + 0.5, sine, global, diffuse);
            factor[t] = CapacityFactors.photovoltaic(plane, temperature[t]);
        }
        return factor;
    }

    private double[] wind() {
        double[] state = walk(new SplittableRandom(1009L + (long) sunHours), Weather.HOURS_PER_YEAR, 30);
        double low = 1;
        double high = 30;
        double[] factor = new double[Weather.HOURS_PER_YEAR];
        for (int step = 0; step < 60; step++) {
            double scale = (low + high) / 2;
            for (int t = 0; t < factor.length; t++) {
                double afternoon = StrictMath.cos(2 * StrictMath.PI * (t + longitude / 15 - 17) / 24);
                double season = StrictMath.cos(2 * StrictMath.PI * (t / 24.0 - 190) / 365);
                double weibull = StrictMath.sqrt(-StrictMath.log(1 - normalShare(state[t])));
                double speed = scale * weibull * (1 + afternoonWind * afternoon) * (1 + 0.08 * season);
                factor[t] = CapacityFactors.turbine(Math.min(speed, 24.9));
            }
            if (sum(factor) < windHours) {
                low = scale;
            } else {
                high = scale;
            }
        }
        return factor;
    }

    /** A stationary Gaussian walk of variance 1 that forgets within so many steps. */
    private static double[] walk(SplittableRandom random, int length, double memory) {
        double keep = StrictMath.exp(-1 / memory);
        double fresh = StrictMath.sqrt(1 - keep * keep);
        double[] walk = new double[length];
        double value = normal(random);
        for (int t = 0; t < length; t++) {
            walk[t] = value;
            value = keep * value + fresh * normal(random);
        }
        return walk;
    }

    /** Box and Muller with strict functions: {@code nextGaussian} is not promised to stay as it is. */
    private static double normal(SplittableRandom random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** The normal distribution to five places: Abramowitz and Stegun 26.2.17. */
    private static double normalShare(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = StrictMath.exp(-x * x / 2)
                / StrictMath.sqrt(2 * StrictMath.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.min(x >= 0 ? 1 - tail : tail, 1 - 1e-9);
    }

    private static double sum(double[] series) {
        double sum = 0;
        for (double value : series) {
            sum += value;
        }
        return sum;
    }
}
