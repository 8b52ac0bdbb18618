package org.jazari.energy.weather;

/** What an hourly series of a weather file says, and between which values it makes sense. */
public enum Variable {
    PV_CAPACITY_FACTOR(
            "pv_capacity_factor",
            0,
            1,
            "the share of the nominal power, between 0 and 1: percent are divided by 100, kW by the nominal kW"),
    WIND_CAPACITY_FACTOR(
            "wind_capacity_factor",
            0,
            1,
            "the share of the nominal power, between 0 and 1: percent are divided by 100, kW by the nominal kW"),
    TEMPERATURE_CELSIUS("temperature_celsius", -60, 60, "degrees Celsius; kelvin and Fahrenheit are converted before"),
    GLOBAL_HORIZONTAL("ghi_w_per_m2", 0, 1500, "W/m2, the mean of the hour"),
    DIRECT_NORMAL("dni_w_per_m2", 0, 1500, "W/m2, the mean of the hour"),
    DIFFUSE_HORIZONTAL("dhi_w_per_m2", 0, 1000, "W/m2, the mean of the hour"),
    WIND_METRES_PER_SECOND("wind_m_per_s", 0, 75, "m/s; km/h are divided by 3.6"),
    RELATIVE_HUMIDITY_PERCENT("relative_humidity_percent", 0, 105, "percent");

    private final String column;
    private final double least;
    private final double most;
    private final String unit;

    Variable(String column, double least, double most, String unit) {
        this.column = column;
        this.least = least;
        this.most = most;
        this.unit = unit;
    }

    /** Its name as a column of a plain CSV file. */
    public String column() {
        return column;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    String unit() {
        return unit;
    }
}
