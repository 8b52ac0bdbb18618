package org.jazari.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money and shares inside a sentence: value, unit and the exact characters. */
class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Un levier de 1,3 MMDH est annoncé.; 1,3 MMDH; 1300000000; MAD",
                "Un marché de 156 MDH.; 156 MDH; 156000000; MAD",
                "Il coûte 300 dirhams.; 300 dirhams; 300; MAD",
                "Un budget de 11 Mds DH.; 11 Mds DH; 11000000000; MAD",
                "Un budget de 2 Md€.; 2 Md€; 2000000000; EUR",
                "Un prêt de 150 millions de $ usd.; 150 millions de $ usd; 150000000; USD",
                "Un contrat de 48,2 millions $ signé.; 48,2 millions $; 48200000; USD",
                "Environ $75 millions.; $75 millions; 75000000; USD",
                "Il vaut 16,4 millions de $CAD.; 16,4 millions de $CAD; 16400000; CAD",
                "Un prix de £ 8,10 millions.; £ 8,10 millions; 8100000; GBP",
                "Ils ont reçu cinq millions de yens.; cinq millions de yens; 5000000; JPY",
                "Une offre de 528 millions de francs CFA.; 528 millions de francs CFA; 528000000; XOF",
                "Une hausse de 4,800%.; 4,800%; 4.8; %",
                "Une baisse de 34 cents.; 34 cents; 0.34; USD",
                "L'action gagne 1,20 cents à midi.; 1,20 cents; 0.012; USD",
                "Un pourcentage de vingt.; pourcentage de vingt; 20; %",
                "Une part de vingt pour cent.; vingt pour cent; 20; %",
                "Une part de cinq cent trente cinq pourcent.; cinq cent trente cinq pourcent; 535; %"
            })
    void french(String text, String quote, String value, String unit) {
        assertThat(Quantities.read(text, Language.FRENCH).figures())
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.quote()).isEqualTo(quote);
                    assertThat(figure.value()).isEqualByComparingTo(value);
                    assertThat(figure.unit().code()).isEqualTo(unit);
                    assertThat(text.substring(figure.start(), figure.end())).isEqualTo(quote);
                });
    }
}
