package org.jazari.strategyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @Test
    void aDateMeansEveryDayOfItsPrecision() {
        assertThat(PartialDate.parse("2030").earliest()).isEqualTo(LocalDate.of(2030, 1, 1));
        assertThat(PartialDate.parse("2030").latest()).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(PartialDate.parse("2028-02").latest()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(PartialDate.parse("2026-01-12").latest()).isEqualTo(LocalDate.of(2026, 1, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "2025-13", "2025-00", "2025-1", "26", "2025-01-00", "", "2025-01-01-01"})
    void whatTheCalendarDoesNotHaveIsRefused(String text) {
        assertThat(PartialDate.find(text)).isEmpty();
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void datesSortByTheirFirstDay() {
        List<PartialDate> dates =
                List.of(PartialDate.parse("2030"), PartialDate.parse("2029-12-31"), PartialDate.parse("2030-01-01"));
        assertThat(dates.stream().sorted().map(PartialDate::toString))
                .containsExactly("2029-12-31", "2030-01-01", "2030");
    }

    @Test
    void aSchoolYearIsAPeriod() {
        Period year = Period.parse("2024-09/2025-06");
        assertThat(year.earliest()).isEqualTo(LocalDate.of(2024, 9, 1));
        assertThat(year.latest()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(year).hasToString("2024-09/2025-06");
        assertThat(Period.parse("2025")).hasToString("2025");
        assertThat(Period.find("2026/2025")).isEmpty();
    }
}
