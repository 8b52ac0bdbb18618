package org.jazari.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jazari.energy.Refusal;
import org.jazari.energy.weather.CapacityFactors;
import org.jazari.energy.weather.Weather;
import org.jazari.energy.weather.WeatherReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a weather file holds, or why it is refused (exit code 1). */
@Command(name = "check")
final class EnergyWeatherCheckCommand implements Callable<Integer> {
    private final Messages messages;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.weather")
    private Path file = Path.of("");

    @Option(names = "--drop-leap-day", descriptionKey = "option.drop-leap-day")
    private boolean dropLeapDay;

    EnergyWeatherCheckCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Weather weather;
        try {
            weather = WeatherReader.read(
                    file.toString(), bytes(), dropLeapDay ? WeatherReader.LeapDay.DROP : WeatherReader.LeapDay.REFUSE);
        } catch (Refusal refusal) {
            Terminal.warn("jazari: " + refusal.getMessage());
            return ExitCodes.PROBLEMS;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(messages.text("energy.weather-head").split("\\|", -1)));
        weather.series().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry -> rows.add(row(entry.getKey().column(), entry.getValue())));
        Terminal.print(Columns.of(rows));
        double years = (double) weather.hours() / Weather.HOURS_PER_YEAR;
        Terminal.say(messages.text("energy.weather", weather.source(), weather.hours(), years(weather)));
        if (CapacityFactors.canSun(weather)) {
            Terminal.say(messages.text("energy.full-load-sun", fullLoad(CapacityFactors.sun(weather), years)));
        }
        if (CapacityFactors.canWind(weather)) {
            Terminal.say(messages.text("energy.full-load-wind", fullLoad(CapacityFactors.wind(weather), years)));
        }
        return ExitCodes.OK;
    }

    private String years(Weather weather) {
        return weather.years().length == 1 && weather.years()[0] == 0
                ? messages.text("energy.typical-year")
                : Arrays.toString(weather.years());
    }

    private static String fullLoad(double[] factor, double years) {
        return String.format(Locale.ROOT, "%.0f", Arrays.stream(factor).sum() / years);
    }

    private static List<String> row(String name, double[] values) {
        return List.of(
                name,
                number(Arrays.stream(values).min().orElse(Double.NaN)),
                number(Arrays.stream(values).average().orElse(Double.NaN)),
                number(Arrays.stream(values).max().orElse(Double.NaN)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private byte[] bytes() {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(
                    WeatherReader.LARGEST_BYTES + 1); // one more, so that the reader refuses by its own rule
        } catch (IOException unreadable) {
            throw new CommandRefusal("refusal.archive-absent", file);
        }
    }
}
