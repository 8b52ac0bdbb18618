package org.jazari.kernel.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.PartialDate;
import org.jazari.strategyfile.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and dates as CLDR has them for Morocco. */
class FormatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR  | 22649    | 22.649
            FR  | 1234.5   | 1.234,5
            FR  | -3       | -3
            AR  | 22649    | 22.649
            AR  | 1234.5   | 1.234,5
            ZGH | 22649    | 22\u00a0649
            ZGH | 1234.5   | 1\u00a0234,5
            EN  | 22649    | 22,649
            EN  | 1234.5   | 1,234.5
            FR  | 0.1234567 | 0,123457
            EN  | 100.00   | 100
            """)
    void numbersAreGroupedAsCldrSays(Language language, BigDecimal value, String written) {
        assertThat(new Formats(language).number(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR  | 2025-07-02 | 2 juillet 2025
            FR  | 2025-07    | juillet 2025
            FR  | 2025       | 2025
            AR  | 2025-07-02 | 2 يوليوز 2025
            AR  | 2025-08    | غشت 2025
            AR  | 2025       | 2025
            EN  | 2025-07-02 | July 2, 2025
            EN  | 2025-07    | July 2025
            ZGH | 2025       | 2025
            """)
    void datesAreAsPreciseAsTheyAreKnown(Language language, String date, String written) {
        assertThat(new Formats(language).date(PartialDate.parse(date))).isEqualTo(written);
    }

    @Test
    void everyArabicMonthIsMoroccanAndEveryDigitWestern() {
        Formats formats = new Formats(Language.AR);
        List<String> months = java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(month -> formats.date(LocalDate.of(2026, month, 15)))
                .toList();

        assertThat(months)
                .allMatch(date -> date.matches("15 \\p{IsArabic}+ 2026"))
                .anyMatch(date -> date.contains("شتنبر"))
                .anyMatch(date -> date.contains("نونبر"))
                .anyMatch(date -> date.contains("دجنبر"))
                .doesNotHaveDuplicates();
    }

    @Test
    void tamazightMonthsAreInTifinagh() {
        assertThat(new Formats(Language.ZGH).date(LocalDate.of(2025, 7, 2))).matches("2 \\p{IsTifinagh}+,? 2025");
    }

    @Test
    void aPeriodHasOneDateOrBothEnds() {
        Formats french = new Formats(Language.FR);

        assertThat(french.period(Period.parse("2025"))).isEqualTo("2025");
        assertThat(french.period(Period.parse("2024-07/2025"))).isEqualTo("juillet 2024 \u2013 2025");
    }

    @Test
    void momentsAreThoseOfCasablanca() {
        Instant lateOnTheFirstOfJuly = Instant.parse("2025-07-01T23:30:00Z");

        assertThat(new Formats(Language.FR).instant(lateOnTheFirstOfJuly))
                .startsWith("2 juillet 2025")
                .contains("00:30");
    }

    @Test
    void valuesOfDifferentKindsAreNotTakenForEachOther() {
        Formats formats = new Formats(Language.EN);

        assertThat(formats.number(2025)).isEqualTo("2,025");
        assertThat(formats.date(PartialDate.parse("2025"))).isEqualTo("2025");
        assertThat(formats.number(new BigDecimal("2025"))).isEqualTo("2,025");
    }

    @Test
    void textsWithArgumentsAreMessagesAndOthersStandAsTheyAre() {
        Translator french = new Translator(
                Language.FR, Map.of("count", "{0, plural, one {# pas} other {# pas}}", "plain", "l'un"), Map.of());
        Translator tamazight = new Translator(
                Language.ZGH, Map.of("count", "=fr"), Map.of("count", "{0, plural, one {# pas} other {# pas}}"));

        assertThat(french.text("count", 22649)).isEqualTo("22.649 pas");
        assertThat(french.text("plain")).isEqualTo("l'un");
        assertThat(tamazight.text("count", 22649)).isEqualTo("22.649 pas");
        assertThat(tamazight.isOwn("count")).isFalse();
        assertThatThrownBy(() -> french.text("missing")).hasMessageContaining("missing");
    }
}
