package org.jazari.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
    private static final LocalDate TODAY = LocalDate.of(2028, 1, 1);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static DatedPromise promise(String id, int given, @Nullable Integer took) {
        return new DatedPromise(
                id,
                START,
                List.of(new DatedPromise.Due(START, START.plusDays(given))),
                took == null ? null : START.plusDays(took),
                List.of());
    }

    private static TrackRecord record(int onTime, int late, int overdue) {
        List<DatedPromise> promises = new ArrayList<>();
        for (int i = 0; i < onTime; i++) {
            promises.add(promise("on time " + i, 300, 290));
        }
        for (int i = 0; i < late; i++) {
            promises.add(promise("late " + i, 300, 450));
        }
        for (int i = 0; i < overdue; i++) {
            promises.add(promise("overdue " + i, 300, null));
        }
        return TrackRecord.of(promises, TODAY);
    }

    private static Outlook.Expected expected(TrackRecord record, DatedPromise promise) {
        assertThat(record.outlook(promise)).isInstanceOf(Outlook.Expected.class);
        return (Outlook.Expected) record.outlook(promise);
    }

    @Test
    void withoutHistoryNothingIsSaid() {
        DatedPromise open = DatedPromise.of("open", START, LocalDate.of(2030, 12, 31));
        assertThat(record(1, 1, 0).outlook(open)).isEqualTo(new Outlook.InsufficientData(2, 3));
        assertThat(TrackRecord.of(List.of(open), TODAY).outlook(open)).isEqualTo(new Outlook.InsufficientData(0, 3));
    }

    @Test
    void theOthersAreJudgedByAndNeverTheOneItself() {
        List<DatedPromise> promises = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            promises.add(promise("overdue " + i, 300, null));
        }
        TrackRecord record = TrackRecord.of(promises, TODAY);
        assertThat(record.outlook(promises.getFirst())).isEqualTo(new Outlook.InsufficientData(2, 3));
        assertThat(record.counts())
                .containsEntry(Slippage.State.OVERDUE, 3)
                .containsEntry(Slippage.State.DELIVERED_LATE, 0);
    }

    @Test
    void aStrategyThatDeliversInspiresConfidenceAndOneThatDoesNotDoesNot() {
        DatedPromise fresh = DatedPromise.of("fresh", TODAY, TODAY.plusDays(400));
        double good = expected(record(12, 1, 0), fresh).probabilityOnTime();
        double mixed = expected(record(6, 4, 3), fresh).probabilityOnTime();
        double poor = expected(record(1, 3, 9), fresh).probabilityOnTime();
        assertThat(good).isCloseTo((12 + 2 * 0.5) / 15, within(1e-9));
        assertThat(good).isGreaterThan(mixed);
        assertThat(mixed).isGreaterThan(poor);
        assertThat(poor).isPositive();
    }

    @Test
    void aDeliveredOneIsSettledAndOneOverdueCannotBeInTime() {
        TrackRecord record = record(4, 4, 2);
        assertThat(record.outlook(promise("done", 300, 310))).isEqualTo(new Outlook.Delivered(START.plusDays(310)));
        Outlook.Expected overdue = expected(record, promise("late", 700, null));
        assertThat(overdue.probabilityOnTime()).isZero();
        assertThat(Objects.requireNonNull(overdue.delayDays(0.5))).isPositive();
    }

    @Test
    void aPostponementIsTakenAtItsWord() {
        DatedPromise postponed = new DatedPromise(
                "postponed",
                START,
                List.of(
                        new DatedPromise.Due(START, START.plusDays(1000)),
                        new DatedPromise.Due(START.plusDays(500), START.plusDays(1500))),
                null,
                List.of());
        Outlook.Expected outlook = expected(record(5, 5, 0), postponed);
        assertThat(outlook.probabilityOnTime()).isZero();
        assertThat(outlook.probabilityBy(START.plusDays(1500))).isBetween(0.3, 0.95);
        assertThat(Objects.requireNonNull(outlook.dayOf(0.1))).isAfter(postponed.due());
    }

    @Property(tries = 100)
    void daysAndProbabilitiesAgree(
            @ForAll @IntRange(min = 0, max = 8) int onTime,
            @ForAll @IntRange(min = 3, max = 8) int late,
            @ForAll @IntRange(min = 0, max = 4) int overdue,
            @ForAll @IntRange(min = 100, max = 3000) int given,
            @ForAll @DoubleRange(min = 0.02, max = 0.98) double probability) {
        Outlook.Expected outlook = expected(record(onTime, late, overdue), promise("open", given, null));
        LocalDate day = outlook.dayOf(probability);
        if (day == null) {
            assertThat(outlook.probabilityBy(TODAY.plusYears(99))).isLessThan(probability);
            return;
        }
        assertThat(day).isAfter(TODAY);
        assertThat(outlook.probabilityBy(day)).isGreaterThanOrEqualTo(probability);
        assertThat(outlook.probabilityBy(day.minusDays(1))).isLessThan(probability);
    }

    @Property(tries = 50)
    void moreDelaysNeverMakeAnOpenOneLikelier(
            @ForAll @Size(min = 3, max = 9) List<@IntRange(min = 10, max = 700) Integer> took) {
        List<DatedPromise> promises = new ArrayList<>();
        for (int i = 0; i < took.size(); i++) {
            promises.add(promise("p" + i, 300, took.get(i)));
        }
        DatedPromise fresh = DatedPromise.of("fresh", TODAY, TODAY.plusDays(400));
        double before = expected(TrackRecord.of(promises, TODAY), fresh).probabilityOnTime();
        promises.add(promise("another", 300, null));
        assertThat(expected(TrackRecord.of(promises, TODAY), fresh).probabilityOnTime())
                .isLessThan(before);
    }

    /** Commitments that take 0.6 to 2.4 times as long as given, seen half-way: P(on time) and the median hold on average. */
    @Test
    void probabilitiesHoldWhatTheySay() {
        Random random = new Random(20260115);
        double expectedOnTime = 0;
        int onTime = 0;
        int beforeMedian = 0;
        int trials = 600;
        for (int trial = 0; trial < trials; trial++) {
            double median = 0.9 + 0.6 * random.nextDouble();
            List<DatedPromise> promises = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                promises.add(drawn("p" + i, START.plusDays(random.nextInt(600)), median, random));
            }
            DatedPromise judged = drawn("judged", TODAY, median, random);
            Outlook.Expected outlook = expected(TrackRecord.of(promises, TODAY), judged);
            expectedOnTime += outlook.probabilityOnTime();
            LocalDate delivered = Objects.requireNonNull(judged.delivered());
            onTime += delivered.isAfter(judged.due()) ? 0 : 1;
            beforeMedian += delivered.isAfter(Objects.requireNonNull(outlook.dayOf(0.5))) ? 0 : 1;
        }
        // Three standard errors.
        assertThat((double) onTime / trials).isCloseTo(expectedOnTime / trials, within(0.06));
        assertThat((double) beforeMedian / trials).isBetween(0.42, 0.60);
    }

    private static DatedPromise drawn(String id, LocalDate announced, double median, Random random) {
        int given = 100 + random.nextInt(400);
        long took = Math.round(given * median * Math.exp(0.3 * random.nextGaussian()));
        return new DatedPromise(
                id,
                announced,
                List.of(new DatedPromise.Due(announced, announced.plusDays(given))),
                announced.plusDays(took),
                List.of());
    }

    @Test
    void twoOfOneIdAreRefusedAndTheFutureIsLeftOut() {
        DatedPromise one = promise("one", 300, 200);
        assertThatThrownBy(() -> TrackRecord.of(List.of(one, one), TODAY)).isInstanceOf(IllegalArgumentException.class);
        TrackRecord record =
                TrackRecord.of(List.of(DatedPromise.of("later", TODAY.plusDays(1), TODAY.plusDays(9))), TODAY);
        assertThat(record.counts().values()).containsOnly(0);
    }
}
