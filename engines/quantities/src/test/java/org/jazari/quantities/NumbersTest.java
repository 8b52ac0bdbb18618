package org.jazari.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in digits and words, alone in a text. Several values of one text are separated by a bar. */
class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "22.649; 22649",
                "4.800; 4800",
                "4,800; 4.8",
                "0.5; 0.5",
                "1,3; 1.3",
                "12.345,67; 12345.67",
                "1,234.56; 1234.56",
                "1 234 567,89; 1234567.89",
                "40 000 et 40 000; 40000|40000",
                "1 414 021 100; 1414021100",
                "423 0000; 423|0",
                "-9,25; -9.25",
                "−70 %; -70",
                "192,; 192",
                "1,5 milliard; 1500000000",
                "3 millions 200 mille; 3200000",
                "10k; 10000",
                "2,33 k; 2330",
                "10M; 10000000",
                "1e10; 10000000000",
                "-12e-1; -1.2",
                "1,1^23; 8.95430243255237",
                "3/4; 0.75",
                "-4/5; -0.8",
                "2 1/4; 2.25",
                "½; 0.5",
                "⅙; 0.166666666666667",
                "322 cent; 32200",
                "3 cent un; 301",
                "4 mille 3 cents et 21; 4321",
                "100 mille; 100000",
                ",75; 0.75",
                "- 12 k; -12000",
                "- 3 1/4; -3.25"
            })
    void frenchDigits(String text, String values) {
        assertRead(text, Language.FRENCH, values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "zéro; 0",
                "vingt; 20",
                "vingt et un; 21",
                "vingt-quatre; 24",
                "trente  trois; 33",
                "soixante et onze; 71",
                "soixante-dix; 70",
                "quatre-vingts; 80",
                "quatre-vingt-onze; 91",
                "quatre vingt dix neuf; 99",
                "nonante-deux; 92",
                "cent; 100",
                "cent seize; 116",
                "trois cent trente et un; 331",
                "deux cent deux mille; 202000",
                "trois millions sept; 3000007",
                "cent mille milliards; 100000000000000",
                "neuf mille neuf cent quatre-vingt-dix neuf; 9999",
                "un billion; 1000000000000",
                "un milliard et demi; 1500000000",
                "deux cent virgule cinquante deux; 200.52",
                "deux cent virgule zéro trois; 200.03",
                "trois douzaines; 36",
                "une dizaine; 10",
                "un demi; 0.5",
                "deux tiers; 0.666666666666667",
                "trois quarts; 0.75",
                "un cinquième; 0.2",
                "trois cinquieme; 0.6",
                "vingt-trois cinquiemes; 4.6",
                "un vingt-cinquième; 0.04",
                "un centième; 0.01",
                "cent trois et deux tiers; 103.666666666667",
                "cinq et un quart; 5.25",
                "un et demi; 1.5",
                "un sur trois; 0.333333333333333",
                "1 sur cent vingt et un; 0.00826446280991736",
                "quatre-vingt; 80",
                "vingt et un ou vingt-deux; 21|22",
                "un million deux mille deux cents; 1002200",
                "un demi-milliard de dirhams; 500000000",
                "trois quarts de million; 750000",
                "deux tiers de milliard; 666666666.666667",
                "une demi-douzaine de villes; 6",
                "quatre milliards et un quart; 4250000000",
                "un milliard et demi million; 1000500000",
                "deux millions et trois quarts; 2750000",
                "un Rbati sur quatre; 0.25",
                "un trente-et-unième; 0.032258064516129"
            })
    void frenchWords(String text, String values) {
        assertRead(text, Language.FRENCH, values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4,800; 4800",
                "4.8; 4.8",
                "1,234,567.5; 1234567.5",
                "one hundred and twenty-five; 125",
                "two thousand three hundred; 2300",
                "twenty-one million; 21000000",
                "three quarters; 0.75",
                "1.2bn; 1200000000",
                "nineteen hundred; 1900"
            })
    void english(String text, String values) {
        assertRead(text, Language.ENGLISH, values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "٤,٨; 4.8",
                "١،٢٣٤،٥٦٧; 1234567",
                "٢٤٠٫٥; 240.5",
                "-١٢٣٤; -1234",
                "ستة عشر; 16",
                "مائة وستة عشر; 116",
                "مائة وواحد وستون; 161",
                "واحد وعشرون تريليون وثلاث مائة; 21000000000300",
                "ألفين ومائتين; 2200",
                "ثلاثة آلاف وخمسمائة; 3500",
                "مليونان; 2000000",
                "٣٢٢ ألف; 322000",
                "نصف دزينة; 6",
                "ثلث; 0.333333333333333",
                "خمسة وعشرون ألفا; 25000",
                "أربعة أخماس; 0.8",
                "ثلاثة ونصف; 3.5",
                "ثلاثون وخمسة أسداس; 30.8333333333333",
                "واحد على خمسة; 0.2",
                "سالب ستة; -6",
                "اثنين و أربعين; 42",
                "بالمائة 15; 15"
            })
    void arabic(String text, String values) {
        assertRead(text, Language.ARABIC, values);
    }

    private static void assertRead(String text, Language language, String values) {
        List<String> read = Quantities.read(text, language).figures().stream()
                .map(figure -> figure.value().toPlainString())
                .toList();
        assertThat(read).isEqualTo(Arrays.asList(values.split("\\|", -1)));
    }
}
