package org.jazari.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages written for these tests, each line labelled: {@code +} is the document's own, {@code -} is furniture. */
class PressPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"press_fr.txt", "press_ar.txt", "press_en.txt", "report_fr.txt"})
    void everyLineIsTold(String name) throws IOException {
        List<String> labelled = Reading.labelled(name);
        Document document = Reading.document(String.join(
                "\n", labelled.stream().map(line -> line.substring(2)).toList()));
        SoftAssertions all = new SoftAssertions();
        int at = 0;
        for (String line : labelled) {
            int start = at;
            Block block = document.blocks().stream()
                    .filter(candidate -> candidate.start() <= start && start < candidate.end())
                    .findFirst()
                    .orElseThrow();
            all.assertThat(block.own()).as("own: %s (%s)", line, block.reason()).isEqualTo(line.charAt(0) == '+');
            at += line.length() - 1;
        }
        all.assertAll();
    }

    @Test
    void titlesStrungOnOneLineAreFurnitureAndSoAreThoseAfterALabel() {
        String strip = "Le port de Nador traite 3 millions de conteneurs\u00a0\u00a0\u00a0\u00a0".repeat(10);
        String prose =
                "Le conseil a adopté un plan de 12 milliards de dirhams pour les routes rurales, selon le ministre.";
        Document document = Reading.document(
                strip + "\nDes routes pour les villages ruraux\n" + prose + "\n" + prose.replace("12", "14")
                        + "\nLire aussi\nLe train arrive à Agadir avec 200 wagons\nLe dirham gagne 2 % en une semaine\n");
        assertThat(Reading.block(document, "3 millions").reason()).isEqualTo(Reason.UNRELATED_HEADLINES);
        assertThat(Reading.block(document, "Des routes").role()).isEqualTo(Role.HEADING);
        assertThat(Reading.block(document, "14 milliards").role()).isEqualTo(Role.BODY);
        assertThat(Reading.block(document, "200 wagons").reason()).isEqualTo(Reason.READ_ALSO);
    }

    @Test
    void paragraphsBrokenAtAWidthAreOneBlock() {
        Document document = Reading.document("""
                Le ministère a présenté hier les comptes de l'exercice, qui font
                apparaître un excédent de 1,3
                milliard de dirhams, le premier depuis que les comptes du fonds
                sont publiés sous leur forme actuelle, en janvier de l'année 2019.

                Le conseil a approuvé ces comptes et décidé de verser la moitié de
                l'excédent à la réserve, afin que le fonds tienne ses engagements
                pendant les trois années qui viennent, même si les recettes baissent.
                """);
        assertThat(document.blocks()).hasSize(2).allMatch(Block::own);
        assertThat(document.textOf(document.blocks().getFirst())).contains("1,3\nmilliard");
    }

    /** The published articles of the mission, where this checkout has them beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hespress-2025-07-01.txt | 240.000 opportunités | 36,4 millions de passagers",
                "la-vie-eco-2025-07-03.txt | jusqu'à 70% | 400.000 titres de séjour",
                "lebrief-2025-07.txt | jusqu’à 70% | 2 octobre 2025",
                "les-eco-2026-01-13.txt | 22.649 étudiants | 400.000 titres de séjour",
                "panorapost-2025-07.txt | neuf conventions | Commentaires"
            })
    void articlesOfTheMission(String name, String own, String furniture) throws IOException {
        Path article = Path.of("..", "..", "..", "shared", "mission", "articles", name);
        Assumptions.assumeTrue(Files.exists(article), () -> "needs " + article);
        Document document = Reading.document(Files.readAllBytes(article));
        assertThat(Reading.block(document, own).own()).isTrue();
        assertThat(Reading.block(document, furniture).own()).isFalse();
    }
}
