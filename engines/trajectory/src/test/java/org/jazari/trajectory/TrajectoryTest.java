package org.jazari.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrajectoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static Observation end(int year, double value) {
        return new Observation(LocalDate.of(year, 12, 31), value);
    }

    private static Goal up(double target, int year) {
        return new Goal(Nature.STOCK, Direction.UP, target, LocalDate.of(year, 12, 31), List.of());
    }

    @Test
    void nothingIsForecastFromNothing() {
        Assessment assessment = Trajectory.assess(up(100, 2030), List.of(), TODAY);
        assertThat(assessment.status()).isEqualTo(Status.NO_DATA);
        assertThat(assessment.required()).isNull();
    }

    @Test
    void twoValuesGiveAPaceAndNoForecast() {
        Assessment assessment = Trajectory.assess(up(100, 2030), List.of(end(2024, 0), end(2025, 10)), TODAY);
        assertThat(assessment.status()).isEqualTo(Status.INSUFFICIENT_DATA);
        assertThat(assessment.requiredPerYear()).isCloseTo(18, within(0.1));
        assertThat(assessment.achievedPerYear()).isCloseTo(10, within(0.1));
        assertThat(assessment.paceRatio()).isCloseTo(1.8, within(0.01));
        assertThat(assessment.forecast()).isNull();
    }

    @Test
    void aSteadyPaceThatSufficesIsOnTrackAndOneThatDoesNotIsOff() {
        List<Observation> steady = IntStream.rangeClosed(2018, 2025)
                .mapToObj(year -> end(year, (year - 2017) * 10.0))
                .toList();
        assertThat(Trajectory.assess(up(120, 2030), steady, TODAY).status()).isEqualTo(Status.ON_TRACK);
        assertThat(Trajectory.assess(up(300, 2030), steady, TODAY).status()).isEqualTo(Status.OFF_TRACK);
    }

    @Test
    void aZeroBaselineIsAValueLikeAnother() {
        Assessment assessment =
                Trajectory.assess(up(50, 2028), List.of(end(2023, 0), end(2024, 0), end(2025, 0)), TODAY);
        assertThat(assessment.status()).isEqualTo(Status.OFF_TRACK);
        assertThat(assessment.paceRatio()).isNull();
        assertThat(assessment.forecast()).isNotNull();
    }

    @Test
    void aRankImprovesDownwardAndIsNeverBelowOne() {
        Goal goal = new Goal(Nature.RANK, Direction.DOWN, 50, LocalDate.of(2030, 12, 31), List.of());
        Assessment assessment =
                Trajectory.assess(goal, List.of(end(2022, 104), end(2023, 103), end(2024, 101), end(2025, 87)), TODAY);
        assertThat(assessment.requiredPerYear()).isNegative();
        assertThat(assessment.paceRatio()).isPositive();
        assertThat(Objects.requireNonNull(assessment.forecast()).interval(0.95).low())
                .isGreaterThanOrEqualTo(1);
        assertThat(assessment.probability()).isBetween(0.02, 0.6);
        Goal reached = new Goal(Nature.RANK, Direction.DOWN, 90, LocalDate.of(2030, 12, 31), List.of());
        assertThat(Trajectory.assess(reached, List.of(end(2025, 87)), TODAY).status())
                .isEqualTo(Status.REACHED);
    }

    @Test
    void aTotalNeverFallsAndAShareStaysAShare() {
        List<Observation> total = List.of(end(2022, 90), end(2023, 95), end(2024, 96), end(2025, 96));
        assertThat(Forecaster.of(total, Nature.CUMULATIVE)
                        .at(LocalDate.of(2030, 12, 31))
                        .quantile(0.001))
                .isEqualTo(96);
        Forecast share = Forecaster.of(total, Nature.SHARE).at(LocalDate.of(2040, 12, 31));
        assertThat(share.quantile(0.001)).isBetween(0.0, 96.0);
        assertThat(share.quantile(0.999)).isBetween(96.0, 100.0);
        assertThat(share.probabilityAtMost(100)).isEqualTo(1);
    }

    @Test
    void afterTheDeadlineATargetIsMissedOrItsEvidenceIsOverdue() {
        assertThat(Trajectory.assess(up(50, 2024), List.of(end(2023, 20)), TODAY)
                        .status())
                .isEqualTo(Status.OVERDUE);
        assertThat(Trajectory.assess(up(50, 2024), List.of(end(2023, 20), end(2024, 45)), TODAY)
                        .status())
                .isEqualTo(Status.MISSED);
        assertThat(Trajectory.assess(up(50, 2024), List.of(), TODAY).status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void theRequiredPathLeadsThroughTheMilestones() {
        Goal goal = new Goal(
                Nature.STOCK, Direction.UP, 500, LocalDate.of(2030, 12, 31), List.of(end(2027, 100), end(2020, 1)));
        RequiredPath path = Objects.requireNonNull(
                Trajectory.assess(goal, List.of(end(2025, 0)), TODAY).required());
        assertThat(path.points()).hasSize(3);
        assertThat(path.at(LocalDate.of(2026, 12, 31))).isCloseTo(50, within(0.1));
        assertThat(path.at(LocalDate.of(2029, 6, 30))).isCloseTo(300, within(2.0));
        assertThat(path.at(LocalDate.of(2040, 1, 1))).isEqualTo(500);
        assertThat(path.at(LocalDate.of(2010, 1, 1))).isZero();
    }
}
