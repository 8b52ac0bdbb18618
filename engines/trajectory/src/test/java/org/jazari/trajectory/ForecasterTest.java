package org.jazari.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static LocalDate end(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static List<Observation> yearly(List<Double> values) {
        List<Observation> series = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            series.add(new Observation(end(2000 + i), values.get(i)));
        }
        return series;
    }

    @Property(tries = 60)
    void quantilesAndProbabilitiesAgree(
            @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll @DoubleRange(min = 0.02, max = 0.98) double probability) {
        Forecast forecast = Forecaster.of(yearly(values), Nature.FLOW).at(end(2015));
        double quantile = forecast.quantile(probability);
        assertThat(quantile).isFinite();
        // Growth by shares may put a lump next to zero.
        if (quantile > 1e-6 || values.stream().anyMatch(value -> value < 0)) {
            assertThat(forecast.probabilityAtMost(quantile)).isCloseTo(probability, within(1e-6));
            assertThat(forecast.probabilityAtLeast(quantile)).isCloseTo(1 - probability, within(1e-6));
        }
        assertThat(forecast.interval(0.8).high())
                .isGreaterThanOrEqualTo(forecast.interval(0.5).high());
    }

    @Property(tries = 30)
    void unitsDoNotMatter(@ForAll @Size(min = 3, max = 10) List<@DoubleRange(min = 1, max = 1e3) Double> values) {
        Forecast small = Forecaster.of(yearly(values), Nature.STOCK).at(end(2014));
        Forecast large = Forecaster.of(
                        yearly(values.stream().map(value -> value * 1e6).toList()), Nature.STOCK)
                .at(end(2014));
        assertThat(large.median() / 1e6).isCloseTo(small.median(), within(1e-4 * (1 + small.median())));
    }

    @Test
    void theFurtherTheWider() {
        Forecaster forecaster = Forecaster.of(yearly(List.of(10.0, 12.0, 13.0, 15.5, 16.0)), Nature.STOCK);
        double before = 0;
        for (int year = 2005; year < 2012; year++) {
            Forecast.Interval interval = forecaster.at(end(year)).interval(0.8);
            assertThat(interval.high() - interval.low()).isGreaterThan(before);
            before = interval.high() - interval.low();
        }
    }

    /** Series that walk with a drift: the intervals hold what came about as often as they say; the bounds are three standard errors wide. */
    @Test
    void intervalsHoldWhatTheyPromise() {
        Random random = new Random(20260115);
        int inside80 = 0;
        int inside95 = 0;
        int all = 400;
        for (int i = 0; i < all; i++) {
            List<Double> values = new ArrayList<>();
            double value = 100 + 50 * random.nextDouble();
            double drift = 3 * random.nextGaussian();
            for (int t = 0; t < 12; t++) {
                values.add(value);
                value += drift + 3 * random.nextGaussian();
            }
            Forecast forecast =
                    Forecaster.of(yearly(values.subList(0, 10)), Nature.STOCK).at(end(2011));
            inside80 += forecast.interval(0.8).contains(values.get(11)) ? 1 : 0;
            inside95 += forecast.interval(0.95).contains(values.get(11)) ? 1 : 0;
        }
        assertThat((double) inside80 / all).isBetween(0.74, 0.88);
        assertThat((double) inside95 / all).isBetween(0.92, 0.99);
    }

    @Test
    void whatCannotBeForecastIsRefused() {
        assertThatThrownBy(() -> Forecaster.of(yearly(List.of(1.0, 2.0)), Nature.STOCK))
                .isInstanceOf(IllegalArgumentException.class);
        List<Observation> twice = new ArrayList<>(yearly(List.of(1.0, 2.0, 3.0)));
        twice.add(new Observation(end(2001), 5));
        assertThatThrownBy(() -> Forecaster.of(twice, Nature.STOCK)).isInstanceOf(IllegalArgumentException.class);
        Forecaster forecaster = Forecaster.of(yearly(List.of(1.0, 2.0, 3.0)), Nature.STOCK);
        assertThatThrownBy(() -> forecaster.at(end(2002))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Observation(end(2000), Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
