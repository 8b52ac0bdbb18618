package org.jazari.shield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Identifiers that others published; read where they lie, skipped where they do not. */
class SharedDataTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("jazari.shared", "../../../shared")).resolve("data");
    private static final Pattern TEXT = Pattern.compile("\"text\": \"([^\"]*)\", \"entities\"");
    private static final Pattern CARD = Pattern.compile(
            "\"start\": (\\d+), \"end\": (\\d+), \"text\": \"[^\"]*\", \"metadata\": \\{\"identifier_type\":"
                    + " \"moroccan_cin\"");

    private final Detector detector = Detector.standard();

    @Test
    void everyPublishedCompanyIdentifierIsFoundInEveryDisguise() throws IOException {
        Disguise disguise = new Disguise(new Random(7));
        List<String> numbers = lines("gateway/ice_numbers.txt").stream()
                .map(line -> line.replaceAll("\\D", ""))
                .filter(line -> line.length() == 15)
                .toList();

        assertThat(numbers).hasSizeGreaterThan(100);
        for (String number : numbers) {
            for (int i = 0; i < 20; i++) {
                String text = "Fournisseur " + disguise.any(number, new int[] {3, 3, 3, 3, 3}) + " payé.";
                assertThat(detector.find(text))
                        .as(text)
                        .anyMatch(finding -> finding.type() == PersonalData.ICE
                                && finding.start() == 12
                                && finding.end() == text.length() - 6);
            }
        }
    }

    // Egyptian numbers are no Moroccan identifiers: what is expected of those lines is silence.
    @Test
    void annotatedNotesAreReadAsTheirAuthorsAnnotatedThem() throws IOException {
        List<String> notes = lines("gateway/openmed_eg_ma_notes.jsonl");

        assertThat(notes).isNotEmpty();
        for (String note : notes) {
            var text = TEXT.matcher(note);
            assertThat(text.find()).isTrue();
            List<Finding> expected = CARD.matcher(note)
                    .results()
                    .map(match -> new Finding(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            PersonalData.CIN,
                            Reason.LABEL))
                    .toList();
            assertThat(detector.find(text.group(1))).as(text.group(1)).isEqualTo(expected);
        }
    }

    // Some sixty of the 3,520 sentences name somebody: what else is found was taken for a name.
    @Test
    void everydaySentencesInDarijaHoldNoIdentifiersAndFewNames() throws IOException {
        List<Finding> found = lines("language/doda/sentences_mit.csv").stream()
                .filter(line -> line.contains("\",\""))
                .flatMap(line -> detector.find(line.substring(line.indexOf("\",\"") + 3)).stream())
                .toList();

        assertThat(found).extracting(Finding::type).containsOnly(PersonalData.NAME);
        assertThat(found).hasSizeBetween(45, 60);
    }

    private static List<String> lines(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        assumeThat(path).as("the public data beside the project").exists();
        return Files.readAllLines(path);
    }
}
