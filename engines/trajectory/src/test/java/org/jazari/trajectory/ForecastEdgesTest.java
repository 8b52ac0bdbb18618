package org.jazari.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Series as strategies have them: short, at a bound, still, or wild. */
class ForecastEdgesTest {
    private static LocalDate end(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static List<Observation> yearly(double... values) {
        List<Observation> series = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            series.add(new Observation(end(2000 + i), values[i]));
        }
        return series;
    }

    private static Forecast ahead(Nature nature, int years, double... values) {
        return Forecaster.of(yearly(values), nature).at(end(1999 + values.length + years));
    }

    @Test
    void threePointsGiveAWideForecast() {
        Forecast.Interval interval = ahead(Nature.STOCK, 2, 10, 12, 13).interval(0.95);
        assertThat(interval.low()).isBetween(0.0, 12.0);
        assertThat(interval.high()).isBetween(16.0, 60.0);
    }

    @Test
    void whatNeverMovedMayStillMoveALittle() {
        Forecast forecast = ahead(Nature.STOCK, 2, 7, 7, 7, 7, 7, 7, 7);
        assertThat(forecast.median()).isCloseTo(7, within(0.01));
        assertThat(forecast.interval(0.95).low()).isBetween(6.0, 7.0);
        assertThat(forecast.interval(0.95).high()).isBetween(7.0, 8.0);
        assertThat(ahead(Nature.SHARE, 3, 100, 100, 100, 100).quantile(0.99)).isEqualTo(100);
        assertThat(ahead(Nature.SHARE, 3, 0, 0, 0, 0).quantile(0.01)).isZero();
        assertThat(ahead(Nature.FLOW, 3, 0, 0, 0, 0).quantile(0.01)).isZero();
    }

    /** Growth by shares of a series that jumps by factors was once carried on to a billion times what was ever seen. */
    @Test
    void wildCountsAreNotCarriedOnToAbsurdity() {
        Forecast forecast = ahead(Nature.FLOW, 5, 12, 1400, 3, 260, 9000, 40);
        assertThat(forecast.quantile(0.995)).isLessThan(100 * 9000);
        assertThat(forecast.quantile(0.975)).isGreaterThan(9000);
    }

    @Property(tries = 60)
    void everyQuantileIsAValueThatCanBe(
            @ForAll @Size(min = 3, max = 9) List<@DoubleRange(min = 0, max = 100) Double> values,
            @ForAll Nature nature,
            @ForAll @IntRange(min = 1, max = 15) int years) {
        double[] sorted = values.stream()
                .mapToDouble(value -> nature == Nature.RANK ? Math.max(1, Math.rint(value)) : value)
                .toArray();
        if (nature == Nature.CUMULATIVE) {
            Arrays.sort(sorted);
        }
        Forecast forecast = ahead(nature, years, sorted);
        double[] quantiles = forecast.quantiles(0.005, 0.025, 0.1, 0.5, 0.9, 0.975, 0.995);
        double least = switch (nature) {
            case CUMULATIVE -> sorted[sorted.length - 1];
            case RANK -> 1;
            case STOCK, FLOW, SHARE -> 0;
        };
        double most = nature == Nature.SHARE ? 100 : Double.MAX_VALUE;
        assertThat(quantiles).isSorted();
        assertThat(quantiles[0]).isGreaterThanOrEqualTo(least);
        assertThat(quantiles[6]).isLessThanOrEqualTo(most);
        assertThat(forecast.probabilityAtLeast(least)).isEqualTo(1);
    }

    @Property(tries = 40)
    void magnitudesDoNotMatter(
            @ForAll @Size(min = 4, max = 9) List<@DoubleRange(min = 50, max = 100) Double> values,
            @ForAll @IntRange(min = -12, max = 15) int power) {
        double factor = Math.pow(10, power);
        double[] plain = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] scaled = Arrays.stream(plain).map(value -> value * factor).toArray();
        for (double probability : new double[] {0.1, 0.5, 0.9}) {
            double one = ahead(Nature.STOCK, 2, plain).quantile(probability);
            double two = ahead(Nature.STOCK, 2, scaled).quantile(probability) / factor;
            assertThat(two).isCloseTo(one, within(1e-4 * Math.abs(one) + 1e-6));
        }
    }

    @Property(tries = 40)
    void negativeValuesMirror(@ForAll @Size(min = 4, max = 9) List<@DoubleRange(min = -100, max = 100) Double> values) {
        double[] plain = values.stream().mapToDouble(Double::doubleValue).toArray();
        plain[0] = -5;
        plain[1] = 5;
        double[] mirrored = Arrays.stream(plain).map(value -> -value).toArray();
        double low = ahead(Nature.FLOW, 2, plain).quantile(0.1);
        double high = ahead(Nature.FLOW, 2, mirrored).quantile(0.9);
        assertThat(high).isCloseTo(-low, within(1e-6 * (1 + Math.abs(low))));
    }

    @Test
    void gapsBetweenDatesCount() {
        List<Observation> steady = List.of(
                new Observation(end(2000), 10),
                new Observation(end(2003), 40),
                new Observation(end(2004), 50),
                new Observation(end(2008), 90),
                new Observation(end(2009), 100),
                new Observation(end(2013), 140));
        Forecast forecast = Forecaster.of(steady, Nature.STOCK).at(end(2015));
        assertThat(forecast.median()).isCloseTo(160, within(6.0));
    }

    /** What public series are like: walks with a drift, adoption, damped growth, breaks, shares near their end, counts, ranks. */
    @Test
    void acrossKindsOfSeriesIntervalsHoldWhatTheyPromise() {
        Random random = new Random(20260301);
        int inside80 = 0;
        int inside95 = 0;
        int all = 0;
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < 60; i++) {
                int known = 5 + random.nextInt(11);
                int ahead = 1 + random.nextInt(4);
                double[] values = kind.draw(random, known + ahead);
                Forecast.Interval[] intervals = intervals(kind.nature, Arrays.copyOf(values, known), ahead);
                inside80 += intervals[0].contains(values[known + ahead - 1]) ? 1 : 0;
                inside95 += intervals[1].contains(values[known + ahead - 1]) ? 1 : 0;
                all++;
            }
        }
        // 420 forecasts: three standard errors are 6 and 3 points; simulated noise is lighter than that of the world.
        assertThat((double) inside80 / all).isBetween(0.74, 0.92);
        assertThat((double) inside95 / all).isBetween(0.92, 0.995);
    }

    private static Forecast.Interval[] intervals(Nature nature, double[] past, int years) {
        Forecast forecast = ahead(nature, years, past);
        return new Forecast.Interval[] {forecast.interval(0.8), forecast.interval(0.95)};
    }

    private enum Kind {
        WALK_WITH_DRIFT(Nature.STOCK) {
            @Override
            double next(Random random, int t, double before, double pace) {
                return t == 0 ? 200 : before + 10 * pace + 4 * random.nextGaussian();
            }
        },
        ADOPTION(Nature.SHARE) {
            @Override
            double next(Random random, int t, double before, double pace) {
                return Math.clamp(95 / (1 + Math.exp(3 - (0.25 + 0.2 * pace) * t)) + random.nextGaussian(), 0, 100);
            }
        },
        DAMPED_GROWTH(Nature.STOCK) {
            @Override
            double next(Random random, int t, double before, double pace) {
                return 100 + 80 * (1 - Math.pow(0.85, t)) * (1 + pace) + 2 * random.nextGaussian();
            }
        },
        BREAK(Nature.FLOW) {
            @Override
            double next(Random random, int t, double before, double pace) {
                return 300 + (t > 4 + 4 * pace ? 60 : 0) + 3 * t + 10 * random.nextGaussian();
            }
        },
        SHARE_NEAR_ITS_END(Nature.SHARE) {
            @Override
            double next(Random random, int t, double before, double pace) {
                return Math.clamp(t == 0 ? 96 : 97 + 0.7 * (before - 97) + random.nextGaussian(), 0, 100);
            }
        },
        COUNT(Nature.FLOW) {
            @Override
            double next(Random random, int t, double before, double pace) {
                double mean = 20 * (1 + pace);
                return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
            }
        },
        RANK(Nature.RANK) {
            @Override
            double next(Random random, int t, double before, double pace) {
                return t == 0 ? 90 : Math.max(1, Math.rint(before - 2 * pace + 4 * random.nextGaussian()));
            }
        };

        private final Nature nature;

        Kind(Nature nature) {
            this.nature = nature;
        }

        abstract double next(Random random, int t, double before, double pace);

        double[] draw(Random random, int length) {
            double[] values = new double[length];
            double pace = random.nextDouble();
            for (int t = 0; t < length; t++) {
                values[t] = next(random, t, t == 0 ? 0 : values[t - 1], pace);
            }
            return values;
        }
    }
}
