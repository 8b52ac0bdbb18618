package org.jazari.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final LocalDate START = LocalDate.of(2025, 12, 31);
    private static final LocalDate DEADLINE = LocalDate.of(2027, 12, 31);

    private static Goal goal(Direction direction, double target) {
        return new Goal(Nature.STOCK, direction, target, DEADLINE, List.of());
    }

    @Test
    void twoHundredAYearReachesWhatAHundredAndFiftyDoesNot() {
        Observation last = new Observation(START, 150);
        Scenario enough = Scenario.of(goal(Direction.UP, 550), last, 200.2);
        Scenario less = Scenario.of(goal(Direction.UP, 550), last, 150);

        assertThat(enough.reachedInTime()).isTrue();
        assertThat(less.reachedInTime()).isFalse();
        assertThat(less.atDeadline()).isCloseTo(450, within(0.5));
        assertThat(less.reachedOn()).isBetween(LocalDate.of(2028, 8, 28), LocalDate.of(2028, 9, 2));
    }

    @Test
    void aRankFallsAndAPaceOfZeroOrTheWrongWayNeverArrives() {
        Observation last = new Observation(START, 87);
        assertThat(Scenario.of(goal(Direction.DOWN, 50), last, -20).reachedInTime())
                .isTrue();
        assertThat(Scenario.of(goal(Direction.DOWN, 50), last, 5).reachedOn()).isNull();
        assertThat(Scenario.of(goal(Direction.DOWN, 50), last, 0).reachedOn()).isNull();
        assertThat(Scenario.of(goal(Direction.DOWN, 90), last, 0).reachedOn()).isEqualTo(START);
    }

    @Test
    void afterTheDeadlineThereIsNothingToAssume() {
        assertThatThrownBy(() -> Scenario.of(goal(Direction.UP, 1), new Observation(DEADLINE, 0), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
