package org.jazari.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Documents written before the shield had seen them, in French, Arabic, English and Darija in both scripts; what it found at first sight stands in {@code
 * docs/shield.md}, what it must find since then stands here. {@code -Dshield.report=true} prints the counts.
 */
class UnseenDocumentsTest {
    private static final Pattern MARK = Pattern.compile("\u27E6([a-z-]+)(?::([a-z+]+))?\\|([^\u27E7]*)\u27E7");
    private static final Pattern LANGUAGE = Pattern.compile("\\[(\\w\\w)] (.*)");

    private final Detector detector = Detector.standard();

    /** How many were planted, how many of them are covered to the last letter and digit, and how many findings touch none of their class. */
    private static final class Count {
        private int planted;
        private int found;
        private int falseAlarms;

        @Override
        public String toString() {
            return found + " of " + planted + (falseAlarms == 0 ? "" : ", " + falseAlarms + " false");
        }
    }

    private record Planted(int start, int end, PersonalData type, String told) {
        boolean touches(Finding finding) {
            return finding.type() == type && finding.start() < end && start < finding.end();
        }
    }

    private record Document(String language, String text, List<Planted> planted) {
        static Document of(String line) {
            Matcher language = LANGUAGE.matcher(line);
            if (!language.matches()) {
                throw new IllegalArgumentException("No language before: " + line);
            }
            Matcher marks = MARK.matcher(language.group(2).replace("\\n", "\n"));
            StringBuilder text = new StringBuilder();
            List<Planted> planted = new ArrayList<>();
            while (marks.find()) {
                marks.appendReplacement(text, "");
                int start = text.length();
                text.append(marks.group(3));
                planted.add(new Planted(
                        start, text.length(), type(marks.group(1)), Objects.requireNonNullElse(marks.group(2), "")));
            }
            marks.appendTail(text);
            return new Document(language.group(1), text.toString(), planted);
        }

        private static PersonalData type(String code) {
            for (PersonalData type : PersonalData.values()) {
                if (type.code().equals(code)) {
                    return type;
                }
            }
            throw new IllegalArgumentException("No class " + code);
        }

        boolean covers(List<Finding> findings, Planted span) {
            for (int at = span.start(); at < span.end(); at++) {
                int place = at;
                if (Character.isLetterOrDigit(text.charAt(at))
                        && findings.stream()
                                .noneMatch(f -> f.type() == span.type() && f.start() <= place && place < f.end())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Each with the classes of which something is missed or falsely found: so many of each at most, and nothing of any other. */
    @ParameterizedTest
    @CsvSource({
        "a, name 1 0; phone 0 1; ip-address 0 1",
        "b, name 1 1; cin 1 0; residence-card 0 1; birth-date 1 0",
        "c, name 3 1; plate 1 0",
        "d, name 1 0"
    })
    void whatIsPlantedIsFoundAndNothingElse(String set, String allowed) throws IOException {
        Map<String, Count> counts = new TreeMap<>();
        List<String> mistakes = new ArrayList<>();
        for (Document document : documents(set)) {
            score(document, detector.find(document.text()), counts, mistakes);
        }
        if (Boolean.getBoolean("shield.report")) {
            counts.forEach((key, count) -> System.out.println("shield: set " + set + ": " + key + ": " + count));
        }
        Map<String, int[]> limits = new TreeMap<>();
        for (String limit : allowed.split("; ", -1)) {
            String[] parts = limit.split(" ", -1);
            limits.put(parts[0], new int[] {Integer.parseInt(parts[1]), Integer.parseInt(parts[2])});
        }
        for (PersonalData type : PersonalData.values()) {
            Count count = counts.getOrDefault(type.code(), new Count());
            int[] limit = limits.getOrDefault(type.code(), new int[2]);
            assertThat(count.planted - count.found)
                    .as("missed %s of set %s: %s", type.code(), set, mistakes)
                    .isLessThanOrEqualTo(limit[0]);
            assertThat(count.falseAlarms)
                    .as("false %s of set %s: %s", type.code(), set, mistakes)
                    .isLessThanOrEqualTo(limit[1]);
        }
    }

    private static void score(
            Document document, List<Finding> findings, Map<String, Count> counts, List<String> mistakes) {
        for (Planted span : document.planted()) {
            boolean found = document.covers(findings, span);
            for (String key : keys(document, span)) {
                Count count = counts.computeIfAbsent(key, any -> new Count());
                count.planted++;
                count.found += found ? 1 : 0;
            }
            if (!found) {
                mistakes.add(
                        "missed " + span.type().code() + " " + document.text().substring(span.start(), span.end()));
            }
        }
        for (Finding finding : findings) {
            if (document.planted().stream().noneMatch(span -> span.touches(finding))) {
                counts.computeIfAbsent(finding.type().code(), any -> new Count()).falseAlarms++;
                if (finding.type() == PersonalData.NAME) {
                    counts.computeIfAbsent("name " + document.language(), any -> new Count()).falseAlarms++;
                }
                mistakes.add("false " + finding.type().code() + " "
                        + document.text().substring(finding.start(), finding.end()));
            }
        }
    }

    private static List<String> keys(Document document, Planted span) {
        if (span.type() != PersonalData.NAME) {
            return List.of(span.type().code());
        }
        List<String> keys = new ArrayList<>(List.of("name", "name " + document.language()));
        for (String told : span.told().split("\\+", -1)) {
            keys.add("name by " + told);
        }
        return keys;
    }

    private static List<Document> documents(String set) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(UnseenDocumentsTest.class.getResourceAsStream("unseen-" + set + ".txt")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Document::of)
                    .toList();
        }
    }
}
