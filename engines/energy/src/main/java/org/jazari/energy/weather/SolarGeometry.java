package org.jazari.energy.weather;

/**
 * Where the sun stands, from the declination and the equation of time after Spencer (1971), to a few tenths of a degree: enough for
 * hourly energy. All functions are strict, so that a profile is the same on every machine.
 */
final class SolarGeometry {
    private SolarGeometry() {}

    /** Sine of the sun's elevation at a fractional hour of the year, UTC. */
    static double sineOfElevation(Weather place, double hourOfYear) {
        return sineOfElevation(place.latitude(), place.longitude(), hourOfYear);
    }

    static double sineOfElevation(double latitude, double longitude, double hourOfYear) {
        double phi = StrictMath.toRadians(latitude);
        double delta = declination(hourOfYear);
        return StrictMath.sin(phi) * StrictMath.sin(delta)
                + StrictMath.cos(phi) * StrictMath.cos(delta) * StrictMath.cos(hourAngle(longitude, hourOfYear));
    }

    /** Cosine of the angle between the sun and the normal of a plane that faces the equator. */
    static double cosineOfIncidence(double latitude, double longitude, double tiltDegrees, double hourOfYear) {
        // a plane tilted towards the equator sees the sun as a horizontal one does, that many degrees nearer to the
        // equator
        return sineOfElevation(latitude - Math.signum(latitude) * tiltDegrees, longitude, hourOfYear);
    }

    private static double dayAngle(double hourOfYear) {
        return 2 * StrictMath.PI * (hourOfYear / 24) / 365;
    }

    private static double declination(double hourOfYear) {
        double g = dayAngle(hourOfYear);
        return 0.006918
                - 0.399912 * StrictMath.cos(g)
                + 0.070257 * StrictMath.sin(g)
                - 0.006758 * StrictMath.cos(2 * g)
                + 0.000907 * StrictMath.sin(2 * g)
                - 0.002697 * StrictMath.cos(3 * g)
                + 0.00148 * StrictMath.sin(3 * g);
    }

    private static double hourAngle(double longitude, double hourOfYear) {
        double g = dayAngle(hourOfYear);
        double equationMinutes = 229.18
                * (0.000075
                        + 0.001868 * StrictMath.cos(g)
                        - 0.032077 * StrictMath.sin(g)
                        - 0.014615 * StrictMath.cos(2 * g)
                        - 0.040849 * StrictMath.sin(2 * g));
        double solarHour = hourOfYear + longitude / 15 + equationMinutes / 60;
        return StrictMath.toRadians(15 * (solarHour - 12));
    }
}
