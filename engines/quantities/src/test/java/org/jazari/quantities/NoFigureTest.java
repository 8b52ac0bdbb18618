package org.jazari.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a figure and is none: dates, names, articles of law, telephones; and what is too doubtful to read. */
class NoFigureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le 27e anniversaire sera célébré le 30 juillet 2026 à 18h00.",
                "Voir l'article 12 de la loi n° 09-08 et le décret n° 2-21-965.",
                "Contact : 05 37 21 32 00 ou +212 5 37 21 32 00.",
                "Le déploiement de la 5G suit l'industrie 4.0.",
                "Réunion du 17/05/2018, reportée au 2018-06-01.",
                "Le roi Mohammed VI a reçu le président.",
                "Un bâtiment neuf a été inauguré.",
                "Une stratégie pour un pays et une ambition.",
                "Les deux ministères ont échangé.",
                "Le plan Maroc Digital 2030 succède à Maroc Numeric 2013.",
                "Rendez-vous sur https://example.org/a?b=12&c=500 ou a12@example.org.",
                "Un effet de gaz à CO2 et CO₂.",
                "Le gitex Africa 2025 se tient en avril.",
                "L'accueil est ouvert de 8 heures à 14 heures, et le samedi à 9 h 30.",
                "L'avion est un ATR 42-300 loué ; il vole sous Windows 11 et suit la RFC 9110.",
                "Le salon s'est tenu du 4 au 9 juin 2025, puis les 2 et 3 février 2026.",
                "Un quatrième candidat devrait se présenter."
            })
    void nothing(String text) {
        assertThat(Quantities.read(text, Language.FRENCH).figures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Former 5.000 jeunes d'ici juin.; DEADLINE_WITHOUT_YEAR; d'ici juin",
                "Former 5.000 jeunes d'ici fin 27.; TWO_DIGIT_YEAR; d'ici fin 27",
                "Ouvrir 3 centres avant le 31 février 2027.; IMPOSSIBLE_DATE; avant le 31 février 2027",
                "Un budget de 1.23.456 dirhams.; UNREADABLE_NUMBER; 1.23.456",
                "Un budget de 1٠0 dirhams.; MIXED_DIGITS; 1٠0",
                "Un budget de 1O0 dirhams.; MIXED_DIGITS; 1O0",
                "Un budget de 𝟏𝟎 dirhams.; MIXED_DIGITS; 𝟏𝟎",
                "Un budget de 1\u202E23 dirhams.; HIDDEN_DIRECTION; 1\u202E23"
            })
    void doubts(String text, Doubt.Reason reason, String quote) {
        Reading reading = Quantities.read(text, Language.FRENCH);
        assertThat(reading.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.reason()).isEqualTo(reason);
            assertThat(doubt.quote()).isEqualTo(quote);
        });
        assertThat(reading.figures())
                .allSatisfy(figure -> assertThat(figure.due()).isNull());
    }
}
