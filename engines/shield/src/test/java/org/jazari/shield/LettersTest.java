package org.jazari.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Letters, tables, messages and records, each finding marked by hand or after review. */
class LettersTest {
    private static final Pattern MARK = Pattern.compile("\u27E6([a-z-]+)\\|([^\u27E7]*)\u27E7");

    private final Detector detector = Detector.standard();

    private record Found(String type, String text) {}

    @Test
    void everyLetterIsReadAsMarked() throws IOException {
        for (String line : lines()) {
            Matcher marks = MARK.matcher(line);
            List<Found> expected = new ArrayList<>();
            while (marks.find()) {
                expected.add(new Found(marks.group(1), marks.group(2)));
            }
            String text = marks.replaceAll("$2");
            List<Found> found = detector.find(text).stream()
                    .map(finding -> new Found(finding.type().code(), text.substring(finding.start(), finding.end())))
                    .toList();

            assertThat(found).as(text).isEqualTo(expected);
        }
    }

    private static List<String> lines() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LettersTest.class.getResourceAsStream("letters.txt")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        }
    }
}
