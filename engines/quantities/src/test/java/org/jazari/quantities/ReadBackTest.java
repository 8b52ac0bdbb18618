package org.jazari.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

/** What is written out is read back. */
class ReadBackTest {
    /** A commitment as a sentence, and what it says. */
    record Promise(String text, String value, String unit, String quote, String due) {}

    @Property(tries = 5_000)
    void frenchWords(@ForAll @LongRange(min = 2, max = 999_999_999_999L) long number) {
        assertAlone(SpelledOut.french(number), Language.FRENCH, BigDecimal.valueOf(number));
    }

    @Property(tries = 5_000)
    void englishWords(@ForAll @LongRange(min = 2, max = 999_999_999_999L) long number) {
        assertAlone(SpelledOut.english(number), Language.ENGLISH, BigDecimal.valueOf(number));
    }

    @Property
    void groupedDigits(
            @ForAll @BigRange(min = "0", max = "999999999999") @Scale(3) BigDecimal number,
            @ForAll @IntRange(max = 3) int style) {
        char group = List.of('.', ' ', '\u00A0', '\u202F').get(style);
        assertAlone(format(number, group, ','), Language.FRENCH, number);
        assertAlone(format(number, ',', '.'), Language.ENGLISH, number);
    }

    private static String format(BigDecimal number, char group, char decimal) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(decimal);
        // two decimals at least: after one group alone a point and three digits would be read as another group
        return new DecimalFormat("#,##0.00##", symbols).format(number);
    }

    private static void assertAlone(String text, Language language, BigDecimal number) {
        assertThat(Quantities.read(text, language).figures()).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualByComparingTo(number);
            assertThat(figure.quote()).isEqualTo(text);
        });
    }

    @Property(tries = 2_000)
    void promises(@ForAll("promises") Promise promise) {
        Reading reading = Quantities.read(promise.text(), Language.FRENCH);
        assertThat(reading.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualByComparingTo(promise.value());
            assertThat(figure.unit().code()).isEqualTo(promise.unit());
            assertThat(figure.quote()).isEqualTo(promise.quote());
            assertThat(figure.due()).isEqualTo(promise.due());
            assertThat(figure.kind()).isEqualTo(FigureKind.TARGET);
        });
    }

    @Provide
    Arbitrary<Promise> promises() {
        Arbitrary<Integer> values = Arbitraries.integers().between(201, 99_999);
        Arbitrary<List<String>> units = Arbitraries.of(
                List.of(" emplois", "emplois", ""),
                List.of(" MW", "MW", " MW"),
                List.of(" MDH", "MAD", " MDH"),
                List.of(" logements", "logements", ""),
                List.of(" km", "km", " km"));
        Arbitrary<List<String>> deadlines = Arbitraries.of(
                List.of("d'ici 2030", "2030"),
                List.of("à l'horizon 2028", "2028"),
                List.of("avant fin 2027", "2027"),
                List.of("au plus tard le 30 juin 2026", "2026-06-30"),
                List.of("d'ici décembre 2029", "2029-12"),
                List.of("d'ici à la fin de l'année 2031", "2031"),
                List.of("avant le 1er mars 2027", "2027-03-01"));
        Arbitrary<String> openings = Arbitraries.of(
                "Le ministère prévoit ",
                "L'agence s'engage à livrer ",
                "L'objectif est d'atteindre ",
                "Le programme vise ",
                "La région ambitionne de financer ");
        return Combinators.combine(openings, values, units, deadlines).as(ReadBackTest::promise);
    }

    private static Promise promise(String opening, int value, List<String> unit, List<String> deadline) {
        String digits = format(BigDecimal.valueOf(value), '.', ',').replace(",00", "");
        String factor = unit.get(1).equals("MAD") ? "000000" : "";
        return new Promise(
                opening + digits + unit.get(0) + " " + deadline.get(0) + ".",
                value + factor,
                unit.get(1),
                digits + unit.get(2),
                deadline.get(1));
    }

    /** A character that no rule takes would hold the reader for ever. */
    @Example
    void everyCharacterIsPassed() {
        for (int unit = Character.MIN_VALUE; unit <= Character.MAX_VALUE; unit++) {
            String character = String.valueOf((char) unit);
            String text = character + " a" + character + "7" + character + character + " 12 MDH";
            Reading reading = Quantities.read(text, Language.FRENCH);
            assertThat(reading.figures())
                    .allSatisfy(figure -> assertThat(text.substring(figure.start(), figure.end()))
                            .isEqualTo(figure.quote()));
        }
    }

    @Property
    void neverThrowsAndKeepsPlaces(@ForAll String text, @ForAll Language language) {
        Reading reading = Quantities.read(text, language);
        assertThat(reading.figures())
                .allSatisfy(figure ->
                        assertThat(text.substring(figure.start(), figure.end())).isEqualTo(figure.quote()));
    }

    @Property
    void readsAnyMixtureOfItsOwnWords(@ForAll("wordSalads") String text) {
        Reading reading = Quantities.read(text, Language.FRENCH);
        assertThat(reading.figures())
                .allSatisfy(figure ->
                        assertThat(text.substring(figure.start(), figure.end())).isEqualTo(figure.quote()));
    }

    @Provide
    Arbitrary<String> wordSalads() {
        return Arbitraries.of(
                        "d'ici",
                        "2030",
                        "12",
                        "%",
                        "(",
                        ")",
                        "de",
                        "à",
                        "et",
                        "un",
                        "vingt",
                        "cent",
                        "millions",
                        "-",
                        "/",
                        "an",
                        "MDH",
                        "$",
                        "jusqu'à",
                        "près de",
                        "fin",
                        "juin",
                        "1er",
                        "e",
                        "trois",
                        "quarts",
                        "sur",
                        ",",
                        ";",
                        ":",
                        ".",
                        "«",
                        "»",
                        "entre",
                        "emplois",
                        "87",
                        "place",
                        "l'année",
                        "\n",
                        "T1",
                        "virgule",
                        "½",
                        "^",
                        "5G",
                        "n°",
                        "par",
                        "dont",
                        "moins",
                        "neuf")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }
}
