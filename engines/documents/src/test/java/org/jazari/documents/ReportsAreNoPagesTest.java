package org.jazari.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reports and papers whose headings are words that sites have on their buttons. */
class ReportsAreNoPagesTest {
    private static final String WATER =
            "L'office a raccordé 18 communes rurales au réseau d'eau potable en 2025, pour un coût de 96 millions de dirhams.";
    private static final String LOSSES =
            "Le rendement du réseau est passé de 71 à 78 %, grâce au remplacement de 640 kilomètres de conduites anciennes.";

    @Test
    void headingsOfOneWordAreNoButtons() {
        Document report = Reading.document(String.join(
                "\n\n",
                "Office régional de l'eau",
                "Bilan de l'exercice",
                "Recherche",
                WATER,
                "Recrutement",
                LOSSES,
                "Contact",
                WATER,
                "Commentaires",
                LOSSES,
                "Perspectives",
                "Pose de 120.000 compteurs : mars 2027"));
        assertThat(report.blocks()).allMatch(Block::own);
    }

    @Test
    void authorsAndKeywordsAreOfPapersToo() {
        Document paper = Reading.document(String.join(
                "\n",
                "Une mesure des fuites dans les réseaux anciens",
                "Hind Sabri, Omar Tazi",
                "Auteur : École des mines, Rabat",
                "Mots-clés : réseau, conduite, rendement",
                WATER,
                LOSSES,
                "Somme des travaux prévus",
                "410 millions de dirhams"));
        assertThat(paper.blocks()).allMatch(Block::own);
    }

    @Test
    void aDatedReportWithAContentsPageKeepsItsFigures() {
        Document report = Reading.document(String.join(
                "\n",
                "Office régional de l'eau",
                "Mis à jour le 9 avril 2026",
                "Recherche",
                "Commentaires",
                "Contact",
                WATER,
                LOSSES,
                "Commentaires",
                "Avis du conseil",
                WATER,
                "Dépense totale",
                "73 millions de dirhams"));
        assertThat(report.blocks().stream().filter(Block::own)).hasSize(11);
    }

    @Test
    void aSentenceThatBeginsLikeALabelIsASentence() {
        String sentence =
                "Publié par l'office en janvier, ce bilan recense 52.000 foyers raccordés et 9 stations remises en service.";
        Document report = Reading.document(WATER + "\n" + sentence + "\n" + LOSSES + "\n");
        assertThat(Reading.block(report, "52.000").own()).isTrue();
    }
}
