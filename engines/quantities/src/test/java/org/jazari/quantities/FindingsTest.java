package org.jazari.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Verdict;
import org.junit.jupiter.api.Test;

/** Contradictions planted in texts are found, sums are checked, and texts that agree raise no alarm. */
class FindingsTest {
    private static List<Finding> compare(String... texts) {
        return Findings.compare(IntStream.range(0, texts.length)
                .mapToObj(i -> Source.whole("document " + (i + 1), texts[i], Language.FRENCH))
                .toList());
    }

    private static void assertOne(Kind kind, Verdict verdict, List<Finding> findings) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.sides()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void twoValuesForOneTarget() {
        assertOne(
                Kind.VALUE,
                Verdict.CONTRADICTION,
                compare(
                        "Le programme vise à former 10.000 jeunes d'ici 2027.",
                        "Au total, 12.000 jeunes seront formés d'ici 2027."));
    }

    @Test
    void totalThatFalls() {
        assertOne(
                Kind.MONOTONICITY,
                Verdict.CONTRADICTION,
                compare(
                        "L'objectif cumulé est de 5.000 diplômés d'ici 2026.",
                        "L'objectif cumulé est de 4.000 diplômés d'ici 2028."));
    }

    @Test
    void startAndRate() {
        assertOne(
                Kind.ARITHMETIC,
                Verdict.HOLDS,
                compare("Le but est d'atteindre 700 boursiers d'ici 2028 (100 en 2025, puis 200/an)."));
        assertOne(
                Kind.ARITHMETIC,
                Verdict.CONTRADICTION,
                compare("Le but est d'atteindre 800 boursiers d'ici 2028 (100 en 2025, puis 200/an)."));
    }

    @Test
    void partsOfATotal() {
        assertOne(
                Kind.ARITHMETIC,
                Verdict.CONTRADICTION,
                compare(
                        "Le budget s'élève à 300 MDH, réparti en 120 MDH pour la formation et 150 MDH pour la recherche."));
    }

    @Test
    void percentageOfAChange() {
        assertOne(
                Kind.ARITHMETIC,
                Verdict.CONTRADICTION,
                compare("Le nombre d'abonnés est passé de 200 à 250, soit une hausse de 30 %."));
        assertOne(
                Kind.ARITHMETIC,
                Verdict.HOLDS,
                compare("Le nombre d'abonnés est passé de 200 à 250, soit une hausse de 25 %."));
    }

    @Test
    void earlierRank() {
        assertThat(compare("Le pays a gagné 9 places et occupe la 60e place en 2025."))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.DERIVED);
                    assertThat(finding.calculation()).isEqualTo("60 + 9 = 69");
                });
    }

    @Test
    void countAgainstList() {
        String list =
                "La feuille de route compte cinq chantiers :\n- la formation\n- la recherche\n- les données\n- les usages\n\nElle sera publiée.";
        assertOne(Kind.COUNT_AGAINST_LIST, Verdict.CONTRADICTION, compare(list));
        assertOne(Kind.COUNT_AGAINST_LIST, Verdict.HOLDS, compare(list.replace("cinq", "quatre")));
        assertOne(
                Kind.COUNT_AGAINST_LIST,
                Verdict.CONTRADICTION,
                compare("Les quatre piliers sont : la confiance, l'innovation et la coopération."));
    }

    @Test
    void aListThatIsOnlyAChoice() {
        assertThat(compare("Elle compte cinq chantiers, dont notamment :\n- la formation\n- la recherche\n"))
                .isEmpty();
    }

    @Test
    void scopeOfAShare() {
        assertOne(
                Kind.SCOPE,
                Verdict.CONTRADICTION,
                compare(
                        "Le projet permettrait de réduire jusqu'à 40 % les pertes d'eau.",
                        "Le projet permettrait de réduire jusqu'à 40 % les pertes d'eau et les coûts de pompage."));
    }

    @Test
    void placeOfOneThing() {
        assertOne(
                Kind.PLACE,
                Verdict.CONTRADICTION,
                compare(
                        "Le centre national des données sera construit à Fès.",
                        "Le centre national des données sera construit à Meknès."));
    }

    @Test
    void namesOfOnePerson() {
        assertOne(
                Kind.NAME,
                Verdict.SAME,
                compare(
                        "Selon Mohammed El Benchaaboun, le plan avance.",
                        "Le directeur Mohamed Benchaaboun a conclu."));
    }

    @Test
    void abbreviationSpelledOutTwice() {
        assertOne(
                Kind.NAME,
                Verdict.CONTRADICTION,
                compare(
                        "L'initiative Open Data for Towns (OD4T) démarre.",
                        "L'initiative Open Development for Towns (OD4T) démarre."));
    }

    @Test
    void textsThatAgree() {
        assertThat(compare(
                        "Le programme vise à former 10.000 jeunes d'ici 2027. Le budget s'élève à 300 MDH en 2025. Trois centres ouvriront à Fès.",
                        "Quelque 10.000 jeunes seront formés d'ici 2027. Le budget était de 250 MDH en 2024. Deux centres ouvriront à Tanger.",
                        "La région de Souss formera 800 jeunes d'ici 2027. Plus de 200 MDH ont été dépensés en 2025 pour les routes.",
                        "Le taux de chômage atteint 13 % en 2024. Le taux d'activité atteint 43 % en 2024."))
                .isEmpty();
    }

    /** Quadratic work on either text would hold a page for hours. */
    @Test
    void hostileTextsOfManyFiguresAreComparedWithinBounds() {
        String alike = "Le plan prévoit 123 centres et 45 % des communes. ".repeat(60_000);
        assertThat(compare(alike)).isEmpty();
        String different = IntStream.range(1_000, 41_000)
                .mapToObj(number -> "Le programme vise à former " + number + " jeunes d'ici 2027. ")
                .collect(Collectors.joining());
        assertThat(compare(different)).hasSize(1_000).allMatch(finding -> finding.kind() == Kind.VALUE);
    }

    @Test
    void listsArePlainByTheirLastAnd() {
        assertOne(
                Kind.COUNT_AGAINST_LIST,
                Verdict.CONTRADICTION,
                compare("Le réseau relie quatre villes : Taza, Nador et Berkane."));
        assertOne(
                Kind.COUNT_AGAINST_LIST,
                Verdict.HOLDS,
                compare("Le prix récompense trois métiers : le soudeur, la couturière et le potier."));
    }

    @Test
    void partsAfterAColonMakeTheTotal() {
        assertOne(
                Kind.ARITHMETIC,
                Verdict.CONTRADICTION,
                compare(
                        "Le fonds compte 70 millions d'euros : 40 millions de l'État, 20 millions des villes et 5 millions du mécénat."));
        assertOne(
                Kind.ARITHMETIC,
                Verdict.HOLDS,
                compare("L'aide est de 20 millions d'euros par an pendant trois ans, soit 60 millions d'euros."));
        assertOne(
                Kind.ARITHMETIC,
                Verdict.CONTRADICTION,
                compare("La flotte compte 90 bus, dont 60 bus électriques et 50 bus au gaz."));
    }

    @Test
    void anAbbreviationWithTwoMeanings() {
        assertOne(
                Kind.NAME,
                Verdict.CONTRADICTION,
                compare(
                        "Le CNPE, Centre national de la pêche et de l'élevage, publie ses chiffres.",
                        "Le CNPE (Conseil national pour la protection de l'enfance) publie ses chiffres."));
    }

    @Test
    void oneThingInTwoTowns() {
        assertOne(
                Kind.PLACE,
                Verdict.CONTRADICTION,
                compare(
                        "Le laboratoire maritime Argane sera installé à Tiznit. Il ouvrira bientôt.",
                        "Le laboratoire maritime Argane est attendu. Il sera installé à Zagora."));
        assertThat(compare(
                        "La fondation Tilila ouvrira une bibliothèque mobile à Tiznit.",
                        "La fondation Tilila ouvrira une bibliothèque mobile à Zagora."))
                .isEmpty();
        assertThat(compare(
                        "Le festival amazigh du conte a eu lieu à Tiznit en 2023.",
                        "Le festival amazigh du conte a eu lieu à Zagora en 2024."))
                .isEmpty();
    }

    @Test
    void aTotalSinceABeginningOnlyGrows() {
        assertOne(
                Kind.MONOTONICITY,
                Verdict.CONTRADICTION,
                compare(
                        "Depuis son lancement, le fonds Argane avait versé au total 90 millions de dirhams fin 2022.",
                        "Depuis son lancement, le fonds Argane avait versé au total 70 millions de dirhams fin 2024."));
    }

    @Test
    void qualifiedMeasuresAreTwoMeasures() {
        assertThat(compare(
                        "Le taux d'accès rural à la fibre était de 12 % en 2024.",
                        "Le taux d'accès urbain à la fibre était de 61 % en 2024."))
                .isEmpty();
    }

    @Test
    void oneMatterInOtherWords() {
        assertOne(
                Kind.VALUE,
                Verdict.CONTRADICTION,
                compare(
                        "La flotte de la compagnie Rif Lines comptait 14 navires en 2024.",
                        "En 2024, Rif Lines exploitait 19 navires."));
        assertOne(
                Kind.VALUE,
                Verdict.CONTRADICTION,
                compare(
                        "Le barrage Oued Tinja est surveillé. Son taux de remplissage était de 52 % au 1er mai 2025.",
                        "Au 1er mai 2025, le barrage Oued Tinja était rempli à 37 %."));
        assertThat(compare(
                        "Le port de Jebha a exporté 12.000 tonnes d'agrumes en 2024.",
                        "Le port de Jebha a importé 9.000 tonnes d'agrumes en 2024."))
                .isEmpty();
        assertThat(compare(
                        "L'entreprise Zitounia a son siège à Azrou. Elle emploie 85 personnes.",
                        "L'entreprise Argania a son siège à Demnate. Elle emploie 61 personnes."))
                .isEmpty();
    }

    @Test
    void onePlannedDay() {
        assertOne(
                Kind.VALUE,
                Verdict.CONTRADICTION,
                compare(
                        "Le pont Sidi Bou sera livré en mars 2027, selon le wali.",
                        "Long de 300 mètres, le pont Sidi Bou sera livré en octobre 2028."));
        assertThat(compare("Le pont Sidi Bou sera livré en mars 2027.", "Le pont Sidi Bou sera livré en 2027."))
                .isEmpty();
    }

    @Test
    void whatOneTextNarrowsAndTheOtherWidens() {
        assertOne(
                Kind.SCOPE,
                Verdict.CONTRADICTION,
                compare(
                        "La carte Nakl ne concerne que les étudiants boursiers de Safi.",
                        "À Safi, la carte Nakl s'adresse à tous les étudiants, boursiers ou non."));
        assertOne(
                Kind.SCOPE,
                Verdict.CONTRADICTION,
                compare(
                        "Selon l'enquête Amal, 31 % des éleveurs d'ovins du Haouz sont assurés.",
                        "L'enquête Amal montre que 31 % de l'ensemble des éleveurs du Haouz sont assurés."));
        assertThat(compare(
                        "Tous les élèves de Taza ont reçu un cartable en 2024.",
                        "Seuls les élèves d'Oujda ont reçu une tablette en 2024."))
                .isEmpty();
    }

    @Test
    void oneBrandInTwoSpellings() {
        assertOne(
                Kind.NAME,
                Verdict.CONTRADICTION,
                compare(
                        "La start-up Aquarima a levé 3 millions d'euros auprès du fonds Azur. Elle purifie l'eau.",
                        "Le fonds Azur a investi 3 millions d'euros dans la start-up Akwarima. Celle-ci purifie l'eau."));
    }

    @Test
    void partsThatExceedTheirTotal() {
        assertOne(
                Kind.ARITHMETIC,
                Verdict.CONTRADICTION,
                compare("Le guichet a reçu 900 plaintes. Il en a classé 500, instruit 300 et transmis 200."));
        assertOne(
                Kind.ARITHMETIC,
                Verdict.CONTRADICTION,
                compare("Sur 700 permis demandés, 400 ont été délivrés, 250 refusés et 150 ajournés."));
        assertOne(
                Kind.ARITHMETIC,
                Verdict.CONTRADICTION,
                compare("La mairie a distribué 200 tentes et 500 couvertures, soit 900 articles au total."));
        assertOne(Kind.ARITHMETIC, Verdict.HOLDS, compare("Le prêt de 60 MDH sera remboursé en 5 annuités de 12 MDH."));
        assertOne(
                Kind.MONOTONICITY,
                Verdict.CONTRADICTION,
                compare("Le plan prévoit, en cumul, 300 km de pistes en 2026, 450 km en 2027 et 400 km en 2028."));
    }
}
