package org.jazari.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jazari.quantities.Figure;
import org.jazari.quantities.Language;
import org.jazari.quantities.Quantities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QuantitiesCommandTest {
    private static final String TEXT =
            "Entre 1,5 et 2 MMDH seront investis d'ici fin 2027, et 4.300 écoles équipées par an.";
    private static final List<Figure> FIGURES =
            Quantities.read(TEXT, Language.FRENCH).figures();

    @TempDir
    Path folder;

    @Test
    void eachLineIsOneObjectWithPlainDigitsAndExactPlaces() {
        List<JsonNode> lines = FigureReport.json(FIGURES)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();

        assertThat(lines).hasSize(2);
        JsonNode range = lines.getFirst();
        assertThat(range.path("value").asString()).isEqualTo("1500000000");
        assertThat(range.path("upper").asString()).isEqualTo("2000000000");
        assertThat(range.path("unit").asString()).isEqualTo("MAD");
        assertThat(range.path("due").asString()).isEqualTo("2027");
        assertThat(TEXT.substring(range.path("start").asInt(), range.path("end").asInt()))
                .isEqualTo(range.path("quote").asString());
        assertThat(lines.getLast().path("per").asString()).isEqualTo("year");
        assertThat(lines.getLast().path("upper").isNull()).isTrue();
    }

    @Test
    void theTableHasAHeadAndALineForEachFigure() {
        for (String language : List.of("fr", "ar", "en")) {
            assertThat(FigureReport.table(FIGURES, Messages.in(language)).lines())
                    .hasSize(3)
                    .anyMatch(line -> line.contains("4300"));
        }
        assertThat(FigureReport.table(List.of(), Messages.in("fr"))).startsWith("Aucun");
    }

    @Test
    void whatCannotBeReadEndsWithAnAnswer() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), TEXT);
        Path empty = Files.createFile(folder.resolve("empty.txt"));

        assertThat(run(text.toString(), "--format", "json")).isEqualTo(ExitCodes.OK);
        assertThat(run(empty.toString())).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run(folder.resolve("absent.txt").toString())).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(run(text.toString(), "--format", "xml")).isEqualTo(ExitCodes.ENVIRONMENT);
    }

    private static int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "quantities";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Jazari.line(Messages.in("fr")).execute(all);
    }
}
