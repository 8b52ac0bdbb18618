package org.jazari.trajectory.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jazari.trajectory.Nature;
import org.jazari.trajectory.Observation;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static Series series(int number, Random random, double drift, double slope, double noise) {
        List<Observation> observations = new ArrayList<>();
        double level = 100 + 100 * random.nextDouble();
        double trend = drift * random.nextGaussian();
        for (int year = 0; year < 14; year++) {
            observations.add(new Observation(LocalDate.of(2000 + year, 12, 31), level + noise * random.nextGaussian()));
            trend = 0.9 * trend + slope * random.nextGaussian();
            level += trend + 2 * random.nextGaussian();
        }
        return new Series("series " + number, observations);
    }

    /** Walks, steady and changing trends, noise: no peer suits them all, and none knows beforehand. */
    private static List<Series> mixed(long seed, int each) {
        Random random = new Random(seed);
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            all.add(series(4 * i, random, 0, 0, 0));
            all.add(series(4 * i + 1, random, 4, 0, 0));
            all.add(series(4 * i + 2, random, 4, 2, 0));
            all.add(series(4 * i + 3, random, 3, 0, 4));
        }
        return all;
    }

    private static Score score(Backtest.Report report, Method method) {
        return report.scores().stream()
                .filter(score -> score.method() == method && score.steps() == Score.ALL)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onSeriesOfManyKindsTheForecastsAreSharperThanThePeersAndHoldWhatTheySay() {
        Backtest.Report report = new Backtest(Nature.STOCK, 8, List.of(1, 3)).run(mixed(20260115, 20));
        assertThat(report.used()).isEqualTo(80);
        Score own = score(report, Method.JAZARI);
        assertThat(own.replaced()).isZero();
        for (Method peer : Method.values()) {
            assertThat(score(report, peer).forecasts()).isEqualTo(own.forecasts());
            if (peer != Method.JAZARI) {
                assertThat(own.crps())
                        .as(peer.code())
                        .isLessThan(score(report, peer).crps());
            }
        }
        assertThat(own.inside80()).isBetween(0.77, 0.87);
        assertThat(own.inside95()).isBetween(0.93, 0.98);
    }

    /** Against the closed form of the score of a normal distribution (Gneiting and Raftery 2007, section 4.2). */
    @Test
    void theScoreIsTheOneOfTheBooks() {
        List<Observation> walk = List.of(
                new Observation(LocalDate.of(2000, 12, 31), 0),
                new Observation(LocalDate.of(2001, 12, 31), 1),
                new Observation(LocalDate.of(2002, 12, 31), 0),
                new Observation(LocalDate.of(2003, 12, 31), 1),
                new Observation(LocalDate.of(2004, 12, 31), 0),
                new Observation(LocalDate.of(2005, 12, 31), 0));
        Score drift =
                score(new Backtest(Nature.STOCK, 5, List.of(1)).run(List.of(new Series("walk", walk))), Method.DRIFT);
        // Four steps of 1 up or down around a mean of 0: deviation sqrt(4/3 * (1 + 1/4)), what came lies in the middle.
        double deviation = Math.sqrt(4.0 / 3 * 1.25);
        assertThat(drift.forecasts()).isEqualTo(1);
        assertThat(drift.error()).isCloseTo(0, within(1e-9));
        assertThat(drift.crps()).isCloseTo(deviation * (Math.sqrt(2) - 1) / Math.sqrt(Math.PI), within(2e-3));
    }

    @Test
    void whatNeverMovesOrIsTooShortIsLeftAndCounted() {
        List<Observation> still = new ArrayList<>();
        for (int year = 2000; year < 2012; year++) {
            still.add(new Observation(LocalDate.of(year, 12, 31), 7));
        }
        Backtest.Report report = new Backtest(Nature.STOCK, 8, List.of(1))
                .run(List.of(new Series("still", still), new Series("short", still.subList(0, 4))));
        assertThat(report.used()).isZero();
        assertThat(report.left()).isEqualTo(2);
        assertThatThrownBy(() -> new Backtest(Nature.STOCK, 2, List.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backtest(Nature.STOCK, 8, List.of(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
