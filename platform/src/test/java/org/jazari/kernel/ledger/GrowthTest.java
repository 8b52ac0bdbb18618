package org.jazari.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");

    @Test
    void theLineStepsUpOnEachDayAndEndsAtTheLast() {
        Growth growth =
                Growth.of(List.of(new Growth.Day(FIRST, 10), new Growth.Day(FIRST.plusDays(5), 30)), FIRST.plusDays(9));

        assertThat(growth.totals()).extracting(Growth.Total::entries).containsExactly(10L, 40L);
        assertThat(growth.line()).isEqualTo("M0 160H0.0V120.0H360.0V0.0H720");
        assertThat(growth.area()).isEqualTo(growth.line() + "V160Z");
    }

    @Test
    void withoutEntriesThereIsNoLine() {
        assertThat(Growth.of(List.of(), FIRST).area()).isEmpty();
    }
}
