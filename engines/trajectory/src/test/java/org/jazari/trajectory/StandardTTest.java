package org.jazari.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.TDistribution;

class StandardTTest {
    @Property
    void theTableSaysWhatTheLibrarySays(
            @ForAll @IntRange(min = 3, max = 60) int degreesOfFreedom,
            @ForAll @DoubleRange(min = -300, max = 300) double value) {
        TDistribution exact = TDistribution.of(degreesOfFreedom);
        StandardT tabulated = new StandardT(degreesOfFreedom);
        assertThat(tabulated.cumulative(value)).isCloseTo(exact.cumulativeProbability(value), within(1e-9));
        assertThat(tabulated.cumulative(value / 100)).isCloseTo(exact.cumulativeProbability(value / 100), within(1e-9));
    }
}
