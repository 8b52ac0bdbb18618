package org.jazari.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlippageTest {
    private static final LocalDate ANNOUNCED = LocalDate.of(2026, 1, 12);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    private static DatedPromise promise(List<DatedPromise.Due> dues, LocalDate... evidence) {
        return new DatedPromise("institute", ANNOUNCED, dues, null, List.of(evidence));
    }

    private static DatedPromise deliveredAfterDue(int days) {
        return new DatedPromise(
                "institute", ANNOUNCED, List.of(new DatedPromise.Due(ANNOUNCED, DUE)), DUE.plusDays(days), List.of());
    }

    @Property
    void slippageIsTheDaysBetweenTheFirstDueDateAndDelivery(@ForAll @IntRange(min = -300, max = 2000) int late) {
        Slippage slippage = Slippage.of(deliveredAfterDue(late), LocalDate.of(2040, 1, 1));
        assertThat(slippage.days()).isEqualTo(late);
        assertThat(slippage.state())
                .isEqualTo(late > 0 ? Slippage.State.DELIVERED_LATE : Slippage.State.DELIVERED_ON_TIME);
        assertThat(slippage.silentDays()).isZero();
    }

    @Property
    void whatComesLaterIsNotKnownYet(
            @ForAll @IntRange(min = -300, max = 900) int late, @ForAll @IntRange(min = 1, max = 40) int before) {
        DatedPromise promise = deliveredAfterDue(late);
        LocalDate today = DUE.plusDays(late).minusDays(before);
        Slippage slippage = Slippage.of(promise, today);
        assertThat(slippage).isEqualTo(Slippage.of(DatedPromise.of("institute", ANNOUNCED, DUE), today));
        assertThat(slippage.days()).isEqualTo(Math.max(0, late - before));
    }

    @Test
    void aRevisionMovesTheDateAndNotTheYardstick() {
        DatedPromise promise = promise(List.of(
                new DatedPromise.Due(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 6, 30)),
                new DatedPromise.Due(ANNOUNCED, DUE)));
        assertThat(promise.due()).isEqualTo(DUE);
        assertThat(Slippage.of(promise, LocalDate.of(2026, 8, 31)))
                .isEqualTo(new Slippage(Slippage.State.NOT_YET_DUE, 0, 0, 231));
        assertThat(Slippage.of(promise, LocalDate.of(2026, 9, 11)))
                .isEqualTo(new Slippage(Slippage.State.POSTPONED, 0, 181, 10));
        assertThat(Slippage.of(promise, LocalDate.of(2027, 1, 1)).state()).isEqualTo(Slippage.State.OVERDUE);
        assertThat(Slippage.of(promise, DUE).state()).isEqualTo(Slippage.State.POSTPONED);
    }

    @Test
    void silenceIsCountedFromWhatWasHeardLast() {
        DatedPromise promise = promise(
                List.of(new DatedPromise.Due(ANNOUNCED, DUE)), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 3, 1));
        assertThat(Slippage.of(promise, LocalDate.of(2026, 5, 31)).silentDays()).isEqualTo(30);
        assertThat(Slippage.of(promise, LocalDate.of(2026, 4, 1)).silentDays()).isEqualTo(31);
        assertThat(Slippage.of(promise, ANNOUNCED).silentDays()).isZero();
    }

    @Test
    void datesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> DatedPromise.of("a", ANNOUNCED, ANNOUNCED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> promise(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> promise(List.of(
                        new DatedPromise.Due(ANNOUNCED, DUE), new DatedPromise.Due(ANNOUNCED, DUE.plusDays(1)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> promise(List.of(new DatedPromise.Due(ANNOUNCED.minusDays(1), DUE))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Slippage.of(DatedPromise.of("a", ANNOUNCED, DUE), ANNOUNCED.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
