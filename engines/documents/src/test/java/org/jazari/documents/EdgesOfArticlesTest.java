package org.jazari.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands right above and below the running text of an article. */
class EdgesOfArticlesTest {
    private static final String PORT =
            "Le port de Dakhla recevra ses premiers navires en 2029, après un chantier de 12,6 milliards de dirhams.";
    private static final String QUAYS =
            "Les quais auront une longueur de 1.650 mètres, et la digue principale sera visible depuis la côte.";

    @Test
    void figuresBelowTheTextStayUpToTheFirstLabel() {
        Document page = Reading.document(String.join(
                "\n",
                "Accueil",
                "Se connecter",
                "Atlantique : un géant sort des eaux",
                "Par Nawal Berrich",
                "Publié le 4 mai 2026 à 09h30",
                PORT,
                QUAYS,
                PORT.replace("12,6", "12,7"),
                "Repères du chantier",
                "3.400 emplois créés d'ici 2028",
                "2,2 millions de tonnes par an",
                "Karim Ouazzani",
                "Partager",
                "À lire aussi",
                "Un séisme fait 14 blessés au large"));
        own(page, "Atlantique", "Repères", "3.400", "2,2 millions");
        reason(page, "Nawal", Reason.BYLINE_OR_DATE);
        reason(page, "4 mai", Reason.BYLINE_OR_DATE);
        reason(page, "14 blessés", Reason.READ_ALSO);
        reason(page, "Accueil", Reason.NAVIGATION);
    }

    @Test
    void anInterviewKeepsItsTitleAndFirstQuestion() {
        Document page = Reading.document(String.join(
                "\n",
                "À la une",
                "Rencontre avec la patronne des phares",
                "Publié le 4 mai 2026",
                "Quand verra-t-on des grues ?",
                PORT,
                "Et après ?",
                QUAYS,
                "Commentaires (2)",
                "Hamid",
                "Il faudrait 40 ports comme celui-là, si vous voulez mon avis de marin à la retraite."));
        own(page, "Rencontre", "Quand verra", "Et après");
        reason(page, "4 mai", Reason.BYLINE_OR_DATE);
        reason(page, "40 ports", Reason.COMMENTS);
    }

    @Test
    void aLabelEndsAList() {
        Document page = Reading.document("""
                Dakhla port to open in 2029
                Published on 4 May 2026
                The port of Dakhla will open in 2029 after works that cost 12.6 billion dirhams, the ministry said.
                Its quays will be 1,650 metres long, and the main breakwater will be seen from the whole coast.
                Most read
                Rain closes 9 roads in the north
                Subscribe to our newsletter
                © 2026 The Harbour Post. All rights reserved.
                """);
        reason(page, "9 roads", Reason.UNRELATED_HEADLINES);
        reason(page, "Subscribe", Reason.NEWSLETTER);
        reason(page, "©", Reason.COPYRIGHT);
    }

    /** All prose of the mission's articles is theirs, but for the notice above some of them. */
    @ParameterizedTest
    @MethodSource("articles")
    void proseOfTheMissionsArticlesIsOwn(Path article) throws IOException {
        Document document = Reading.document(Files.readAllBytes(article));
        Pattern furniture =
                Pattern.compile("(?i)automatiquement bloquée|^lire aussi|^[^.,;]{1,45} - |titres de séjour");
        for (Block block : document.blocks()) {
            String text = document.textOf(block);
            if ((text.length() > 90 && text.endsWith(".")) || text.contains("titres de séjour")) {
                assertThat(block.own())
                        .as(text)
                        .isEqualTo(!furniture.matcher(text).find());
            }
        }
    }

    static Stream<Path> articles() throws IOException {
        Path folder = Path.of("..", "..", "..", "shared", "mission", "articles");
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "needs " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList().stream();
        }
    }

    private static void own(Document document, String... phrases) {
        for (String phrase : phrases) {
            assertThat(Reading.block(document, phrase).own()).as(phrase).isTrue();
        }
    }

    private static void reason(Document document, String phrase, Reason reason) {
        assertThat(Reading.block(document, phrase).reason()).as(phrase).isEqualTo(reason);
    }
}
