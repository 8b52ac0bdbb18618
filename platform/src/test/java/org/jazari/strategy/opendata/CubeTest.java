package org.jazari.strategy.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jazari.strategyfile.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CubeTest {
    @ParameterizedTest
    @CsvSource({
        "2030,2030",
        "2027-12,2027-12",
        "2026-01-12,2026-01-12",
        "2024-09/2025-06,2024-09-01/P10M",
        "2024/2026,2024-01-01/P3Y",
        "2024-09-01/2025-08-31,2024-09-01/P1Y",
        "2025-07-01/2025-07-02,2025-07-01/P2D"
    })
    void timesAreWrittenAsSdmxWritesThem(String period, String sdmx) {
        assertThat(Cube.sdmx(Period.parse(period))).isEqualTo(sdmx);
    }
}
