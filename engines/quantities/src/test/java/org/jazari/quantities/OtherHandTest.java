package org.jazari.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jazari.quantities.Finding.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Texts that somebody else wrote and labelled, before the rules were changed after them: at first sight F1 was 0.66 and 9 of 49
 * planted contradictions were found. Three further sets of figures, at first sight of the rules as they then stood: 0.83, 0.82, 0.81. The bounds here only keep what was gained; they say nothing about texts never seen.
 */
class OtherHandTest {
    private static String withoutPeriod(String label) {
        List<String> fields = new ArrayList<>(Arrays.asList(label.split(" \\| ", -1)));
        fields.remove(4);
        return String.join(" | ", fields);
    }

    @ParameterizedTest
    @CsvSource({
        "corpus_fr_other_hand.txt, 200, 0.94",
        "corpus_fr_blind_1.txt, 150, 0.8",
        "corpus_fr_blind_2.txt, 150, 0.8",
        "corpus_fr_blind_3.txt, 150, 0.8"
    })
    void figuresAreReadAsLabelled(String corpus, int figures, double f1) {
        int expected = 0;
        int read = 0;
        int exact = 0;
        for (Corpus.Labelled sentence : Corpus.load(corpus).sentences()) {
            List<String> labels = new ArrayList<>(sentence.figures().stream()
                    .map(OtherHandTest::withoutPeriod)
                    .toList());
            List<String> found = Quantities.read(sentence.text(), Language.FRENCH).figures().stream()
                    .map(Corpus::label)
                    .map(OtherHandTest::withoutPeriod)
                    .toList();
            expected += labels.size();
            read += found.size();
            for (String label : found) {
                exact += labels.remove(label) ? 1 : 0;
            }
        }
        assertThat(expected).isGreaterThan(figures);
        assertThat(2.0 * exact / (expected + read)).isGreaterThanOrEqualTo(f1);
    }

    @Test
    void plantedContradictionsAreFoundAndNearMissesAreNot() throws IOException {
        int planted = 0;
        int found = 0;
        int harmless = 0;
        int alarms = 0;
        for (String line : lines("contradictions_fr_other_hand.tsv")) {
            String[] fields = line.split("\t", -1);
            boolean raised = Findings.compare(List.of(
                            Source.whole("first", fields[1], Language.FRENCH),
                            Source.whole("second", fields[2], Language.FRENCH)))
                    .stream()
                    .anyMatch(finding -> finding.verdict() == Verdict.CONTRADICTION);
            if (fields[0].equals("none")) {
                harmless++;
                alarms += raised ? 1 : 0;
            } else {
                planted++;
                found += raised ? 1 : 0;
            }
        }
        assertThat(harmless).isEqualTo(50);
        assertThat(alarms).isLessThanOrEqualTo(1);
        assertThat((double) found / planted).isGreaterThan(0.65);
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OtherHandTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
