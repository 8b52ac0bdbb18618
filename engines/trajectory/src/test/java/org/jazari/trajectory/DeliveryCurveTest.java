package org.jazari.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.jazari.trajectory.DeliveryCurve.Seen;
import org.junit.jupiter.api.Test;

class DeliveryCurveTest {
    private static List<Seen> seen(double[] delivered, double[] open) {
        List<Seen> seen = new ArrayList<>();
        for (double ratio : delivered) {
            seen.add(new Seen(ratio, true));
        }
        for (double ratio : open) {
            seen.add(new Seen(ratio, false));
        }
        return seen;
    }

    /** Remission under 6-mercaptopurine (Freireich 1963), the example on which textbooks show the estimate of Kaplan and Meier. */
    @Test
    void withoutPriorItIsTheEstimateOfKaplanAndMeier() {
        DeliveryCurve curve = new DeliveryCurve(
                seen(
                        new double[] {6, 6, 6, 7, 10, 13, 16, 22, 23},
                        new double[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}),
                1e-9);
        double[] times = {5.9, 6, 7, 10, 13, 16, 22, 23};
        double[] published = {1, 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
        for (int i = 0; i < times.length; i++) {
            assertThat(curve.longerThan(times[i])).isCloseTo(published[i], within(6e-4));
        }
    }

    @Property(tries = 200)
    void withoutOpenOnesItIsTheMeanOfPriorAndPast(
            @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 5) Double> ratios,
            @ForAll @DoubleRange(min = 0, max = 6) double at) {
        DeliveryCurve curve = new DeliveryCurve(
                ratios.stream().map(ratio -> new Seen(ratio, true)).toList(), 2);
        double prior = new DeliveryCurve(List.of(), 2).longerThan(at);
        long longer = ratios.stream().filter(ratio -> ratio > at).count();
        assertThat(curve.longerThan(at)).isCloseTo((2 * prior + longer) / (2 + ratios.size()), within(1e-12));
    }

    @Property(tries = 200)
    void itFallsFromOneToNothing(
            @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 5) Double> delivered,
            @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 5) Double> open) {
        DeliveryCurve curve = new DeliveryCurve(
                seen(
                        delivered.stream()
                                .mapToDouble(ratio -> Math.max(ratio, 0.01))
                                .toArray(),
                        open.stream().mapToDouble(Double::doubleValue).toArray()),
                2);
        double before = 1 + 1e-12;
        for (double at = 0; at < 8; at += 0.125) {
            double longer = curve.longerThan(at);
            assertThat(longer).isLessThanOrEqualTo(before + 1e-12).isPositive();
            before = longer;
        }
        assertThat(curve.longerThan(0)).isCloseTo(1, within(1e-12));
        assertThat(curve.longerThan(1e6)).isLessThan(1e-9);
    }

    @Test
    void beforehandHalfAreInTimeAndOneInTenTakesTwiceAsLong() {
        DeliveryCurve curve = new DeliveryCurve(List.of(), 2);
        assertThat(curve.longerThan(1)).isCloseTo(0.5, within(1e-12));
        assertThat(curve.longerThan(2)).isCloseTo(0.1, within(1e-12));
    }
}
