package org.jazari.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts made to cost much cost as much per character when they are long as when they are short. Measured in processor time of the process, by ratio. */
class LinearityTest {
    private static final List<String> UNITS = List.of(
            "1",
            "1 ",
            "1\u200B",
            "06 ",
            "+212",
            "@",
            "a@",
            "a.b@c.",
            "\\",
            "\\u0660",
            "&",
            "&#",
            "%C3",
            "Z",
            "ZJTEL",
            "Karim ",
            "بن ",
            "::",
            "a:",
            "1.",
            "Mme ",
            "CIN ",
            "CIN BK123456 ",
            "né le ",
            "O0",
            "00212",
            "12-أ-",
            "MA64 ",
            "234 ",
            "\n",
            "\u0301",
            "a at ",
            "at dot ");
    private static final int SHORT = 1 << 16;
    private static final int TIMES = 8;
    /** Several ticks of the clock of processor time. */
    private static final long CLOCK_NANOSECONDS = 50_000_000;

    private final Detector detector = Detector.standard();

    @Test
    void costGrowsWithTheText() {
        for (String unit : UNITS) {
            String text = unit.repeat(SHORT / unit.length());
            String longer = unit.repeat(SHORT * TIMES / unit.length());
            cost(longer);
            double ratio = (double) cost(longer) / Math.max(cost(text), CLOCK_NANOSECONDS);

            assertThat(ratio).as("eight times of <%s>", unit).isLessThan(TIMES * 4.0);
        }
    }

    /** The cheapest of some runs: the others paid for the collector and for neighbours on the machine. */
    private long cost(String text) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 2; run++) {
            long start = cpu();
            int found = detector.find(text).size();
            assertThat(found).isNotNegative();
            best = Math.min(best, cpu() - start);
        }
        return best;
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
