package org.jazari.energy.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jazari.energy.Refusal;
import org.jazari.energy.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeatherReaderTest {
    private static final LocalDateTime START = LocalDateTime.of(2019, 1, 1, 0, 0);

    @Test
    void ninjaFilesAreCapacityFactors() throws IOException {
        Weather sun = read(Files.readString(SharedData.greencloud("ninja_pv_34.64_-4.85_2019.csv")));
        assertThat(sun.hours()).isEqualTo(8760);
        assertThat(sun.years()).containsExactly(2019);
        assertThat(sun.latitude()).isCloseTo(34.64, within(0.01));
        assertThat(Arrays.stream(CapacityFactors.sun(sun)).sum()).isBetween(1500.0, 2200.0);
        Weather wind = read(Files.readString(SharedData.greencloud("ninja_wind_34.64_-4.85_2019.csv")));
        assertThat(wind.has(Variable.WIND_CAPACITY_FACTOR)).isTrue();
        assertThat(Arrays.stream(CapacityFactors.wind(wind)).sum()).isBetween(1000.0, 5000.0);
    }

    @Test
    void sunAtNightBetraysLocalTime() throws IOException {
        String file = Files.readString(SharedData.greencloud("ninja_pv_34.64_-4.85_2019.csv"));
        String[] lines = file.split("\n");
        int first = IntStream.range(0, lines.length)
                .filter(i -> lines[i].startsWith("2019"))
                .findFirst()
                .orElseThrow();
        // values three hours late under the same times
        String[] values = Arrays.stream(lines, first, lines.length)
                .map(line -> line.substring(line.indexOf(',')))
                .toArray(String[]::new);
        for (int i = 0; i < values.length; i++) {
            int from = Math.floorMod(i - 5, values.length);
            lines[first + i] = lines[first + i].substring(0, 16) + values[from];
        }
        refused(String.join("\n", lines), "hours of night");
    }

    @Test
    void plainCsv() {
        Weather weather = read(csv(8760, t -> START.plusHours(t) + "Z", t -> "0.5"));
        assertThat(weather.hours()).isEqualTo(8760);
        assertThat(weather.series().get(Variable.WIND_CAPACITY_FACTOR)).containsOnly(0.5);
    }

    @Test
    void rowsThatAreNotAYearAreRefused() {
        refused(csv(8759, t -> START.plusHours(t) + "Z", t -> "0.5"), "8759 rows");
        refused(csv(8761, t -> START.plusHours(t) + "Z", t -> "0.5"), "8761 rows");
        LocalDateTime leap = LocalDateTime.of(2020, 1, 1, 0, 0);
        String year = csv(8784, t -> leap.plusHours(t) + "Z", t -> "0.5");
        refused(year, "line 1418: 29 February is among the 8784 rows");
        assertThat(WeatherReader.read("a.csv", year.getBytes(StandardCharsets.UTF_8), WeatherReader.LeapDay.DROP)
                        .hours())
                .isEqualTo(8760);
    }

    @Test
    void clockChangesAreRefused() {
        refused(csv(8760, t -> START.plusHours(t > 3000 ? t - 1 : t) + "Z", t -> "0.5"), "line 3003: the hour");
        refused(csv(8760, t -> START.plusHours(t > 3000 ? t + 1 : t) + "Z", t -> "0.5"), "is missing");
        refused(csv(8760, t -> START.plusHours(t).toString(), t -> "0.5"), "is not a time with its offset");
        refused(csv(8760, t -> START.plusHours(t) + "+01:00", t -> "0.5"), "not the first of a year");
    }

    @Test
    void valuesOutsideTheirUnitAreRefused() {
        for (String value : new String[] {"1.2", "-0.1", "NaN", "", "Infinity", "450", "1,5", "0x1p3", "x"}) {
            refused(csv(8760, t -> START.plusHours(t) + "Z", t -> t == 99 ? value : "0.5"), "line 101:");
        }
        refused(csv(8760, t -> START.plusHours(t) + "Z", t -> "0.0005"), "no share of the nominal power");
    }

    @Test
    void unitsThatNoSingleValueBetraysAreRefused() {
        refused(series("temperature_celsius", t -> 48 + 10 * Math.sin(t / 1000.0)), "that is degrees Fahrenheit");
        refused(series("wind_m_per_s", t -> 25 + 15 * Math.sin(t / 17.0)), "divide km/h by 3.6");
        refused(series("ghi_w_per_m2", t -> t % 24 / 24.0), "that is kW/m2, or MJ/m2");
        refused(series("ghi_w_per_m2", t -> 500 + 400 * Math.sin(t / 17.0)), "that is kJ/m2");
        assertThat(read(series("temperature_celsius", t -> 24 + 15 * Math.sin(t / 1000.0)))
                        .hours())
                .isEqualTo(8760);
    }

    private static String series(String column, IntToDoubleFunction value) {
        return csv(8760, t -> START.plusHours(t) + "Z", t -> Double.toString(value.applyAsDouble(t)))
                .replaceFirst("wind_capacity_factor", column);
    }

    @Test
    void otherKindsOfCsvAreRefused() {
        String year = csv(8760, t -> START.plusHours(t) + "Z", t -> "0.5");
        refused(year.replace(',', ';'), "line 1: the cells are separated by semicolons");
        refused(year.replace("0.5", "0,5"), "line 2: 3 cells, 2 columns");
        refused(year.replace("0.5", "0.5,0.6").replaceFirst("factor", "factor,wind_capacity_factor"), "comes twice");
        refused("", "the file is empty");
    }

    @Test
    void nasaPower() {
        String header = """
                -BEGIN HEADER-
                NASA/POWER Source Native Resolution Hourly Data
                Dates (month/day/year): 01/01/2019 through 12/31/2019 in UTC
                Location: latitude  32.24   longitude -7.95
                -END HEADER-
                YEAR,MO,DY,HR,T2M,WS50M
                """;
        String rows = rows(8760, t -> {
            LocalDateTime time = START.plusHours(t);
            return time.getYear() + "," + time.getMonthValue() + "," + time.getDayOfMonth() + "," + time.getHour()
                    + ",20.5,8.0";
        });
        Weather weather = read(header + rows);
        assertThat(weather.windHeightMetres()).isEqualTo(50);
        assertThat(CapacityFactors.wind(weather)[0]).isBetween(0.2, 0.6);
        refused((header + rows).replace("in UTC", "in LST"), "local solar time");
        refused(header + rows.replaceFirst("8[.]0", "-999"), "line 7: WS50M is missing");
        refused(header + rows.replaceFirst("20[.]5", "293.65"), "degrees Celsius");
    }

    @Test
    void pvgisHourlyAndTypical() {
        String header = """
                Latitude (decimal degrees):\t34.0
                Longitude (decimal degrees):\t-6.8
                Elevation (m):\t75
                Radiation database:\tPVGIS-SARAH3


                Nominal power of the PV system (c-Si) (kWp):\t2.0

                time,P,G(i),H_sun,T2m,WS10m,Int
                """;
        String rows = rows(8760, t -> {
            LocalDateTime time = START.plusHours(t);
            boolean noon = time.getHour() == 12;
            return String.format(
                    Locale.ROOT, "%tY%<tm%<td:%<tH10,%s,0.0,0.0,12.0,3.0,0.0", time, noon ? "1500.0" : "0.0");
        });
        Weather hourly = read(header + rows + "\nP: PV system power (W)\n");
        assertThat(CapacityFactors.sun(hourly)[12]).isEqualTo(0.75);
        refused(header + rows.replaceFirst("1500[.]0", "2500.0"), "pv_capacity_factor is 1.25");

        String typical = "Latitude (decimal degrees): 34.0\nLongitude (decimal degrees): -6.8\nElevation (m): 75.0\n"
                + "month,year\n1,2012\n2,2015\ntime(UTC),T2m,RH,G(h),Gb(n),Gd(h),IR(h),WS10m,WD10m,SP\n"
                + rows(8760, t -> {
                    LocalDateTime time = START.plusHours(t);
                    int year = time.getMonthValue() == 1 ? 2012 : 2015;
                    String sun = time.getHour() == 12 ? "600.0,700.0,120.0" : "0.0,0.0,0.0";
                    return String.format(
                            Locale.ROOT, "%d%tm%<td:%<tH00,14.0,70.0,%s,300.0,4.0,200,101000", year, time, sun);
                });
        Weather year = read(typical);
        assertThat(year.years()).containsExactly(0);
        assertThat(CapacityFactors.sun(year)[12]).isBetween(0.4, 1.0);
    }

    @Test
    void epwIsTurnedToUtc() {
        String header = """
                LOCATION,Rabat,-,MAR,TMYx,601350,34.05,-6.75,1.0,79.0
                DESIGN CONDITIONS,0
                TYPICAL/EXTREME PERIODS,0
                GROUND TEMPERATURES,0
                HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0
                COMMENTS 1
                COMMENTS 2
                DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31
                """;
        String rows = rows(8760, t -> {
            LocalDateTime time = START.plusHours(t);
            return "2007," + time.getMonthValue() + "," + time.getDayOfMonth() + "," + (time.getHour() + 1)
                    + ",60,flags," + (t == 1 ? "30.0" : "15.0") + ",10.0,70,101000,0,0,300,"
                    + (time.getHour() == 12 ? 500 : 0) + ",0,0,0,0,0,0,200,5.0,"
                    + "5,5,20,77777,9,999999999,0,0.1,0,88,0,0,0";
        });
        Weather weather = read(header + rows);
        double[] celsius = java.util.Objects.requireNonNull(weather.series().get(Variable.TEMPERATURE_CELSIUS));
        assertThat(celsius[0]).isEqualTo(30.0);
        assertThat(celsius[1]).isEqualTo(15.0);
        refused(header + rows.replaceFirst("15[.]0", "99.9"), "line 9: temperature_celsius is missing");
    }

    @ParameterizedTest
    @EnumSource
    void modelledPlacesHaveThePublishedFullLoadHours(ModelledPlace place) {
        Weather weather = place.weather();
        double sun = Arrays.stream(CapacityFactors.sun(weather)).sum();
        double wind = Arrays.stream(CapacityFactors.wind(weather)).sum();
        double[] expected = switch (place) {
            case DAKHLA -> new double[] {1968, 4981};
            case RABAT -> new double[] {1769, 2252};
            case BENGUERIR -> new double[] {1900, 2112};
        };
        assertThat(sun).isCloseTo(expected[0], within(1.0));
        assertThat(wind).isCloseTo(expected[1], within(1.0));
        assertThat(weather.source()).contains("modelled", "no measured weather");
        assertThat(place.weather().series().get(Variable.PV_CAPACITY_FACTOR))
                .isEqualTo(weather.series().get(Variable.PV_CAPACITY_FACTOR));
    }

    private static String csv(int rows, IntFunction<String> time, IntFunction<String> value) {
        return "time,wind_capacity_factor\n" + rows(rows, t -> time.apply(t) + "," + value.apply(t));
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n"));
    }

    private static Weather read(String text) {
        return WeatherReader.read("a.csv", text.getBytes(StandardCharsets.UTF_8), WeatherReader.LeapDay.REFUSE);
    }

    private static void refused(String text, String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }
}
