package org.jazari.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.jazari.shield.LabelledDocuments.Document;
import org.jazari.shield.LabelledDocuments.Planted;
import org.junit.jupiter.api.Test;

/** Over generated documents: what has check digits never passes; what has none is found, and hardly anything else. */
class DetectionTest {
    /** A bench raises it: {@code -Dshield.documents=100000}. */
    private static final int DOCUMENTS = Integer.getInteger("shield.documents", 4000);

    private final Detector detector = Detector.standard();

    private static final class Count {
        int right;
        int missed;
        int wrong;

        double f1() {
            return 2.0 * right / (2 * right + missed + wrong);
        }
    }

    @Test
    void nothingWithCheckDigitsPassesAndTheOthersAreToldApart() {
        EnumMap<PersonalData, Count> counts = new EnumMap<>(PersonalData.class);
        List<String> leaks = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (int seed = 1; seed <= DOCUMENTS; seed++) {
            Document document = LabelledDocuments.of(seed);
            List<Finding> findings = detector.find(document.text());
            score(document, findings, counts, mistakes);
            for (Planted planted : document.planted()) {
                if (planted.type().sensitive() && !isCovered(planted, findings)) {
                    leaks.add(excerpt(document, planted.start(), planted.end()));
                }
            }
        }
        report(counts, mistakes);
        assertThat(leaks).as("account and company numbers that passed").isEmpty();
        for (PersonalData type : List.of(PersonalData.CIN, PersonalData.PHONE, PersonalData.PLATE)) {
            assertThat(count(counts, type).f1())
                    .as("F1 of %s; for example %s", type, mistakes)
                    .isGreaterThanOrEqualTo(0.98);
        }
    }

    /** Counts a finding as right only with the very same characters. */
    private static void score(
            Document document, List<Finding> findings, EnumMap<PersonalData, Count> counts, List<String> mistakes) {
        for (Planted planted : document.planted()) {
            boolean found =
                    findings.contains(new Finding(planted.start(), planted.end(), planted.type(), Reason.CHECKSUM))
                            || findings.stream()
                                    .anyMatch(finding -> finding.start() == planted.start()
                                            && finding.end() == planted.end()
                                            && finding.type() == planted.type());
            Count count = count(counts, planted.type());
            count.right += found ? 1 : 0;
            count.missed += found ? 0 : 1;
            if (!found) {
                note(mistakes, "missed " + planted.type(), document, planted.start(), planted.end());
            }
        }
        for (Finding finding : findings) {
            boolean right = document.planted().stream()
                    .anyMatch(planted -> finding.start() == planted.start()
                            && finding.end() == planted.end()
                            && finding.type() == planted.type());
            if (!right) {
                count(counts, finding.type()).wrong++;
                note(mistakes, "wrong " + finding.type(), document, finding.start(), finding.end());
            }
        }
    }

    private static Count count(EnumMap<PersonalData, Count> counts, PersonalData type) {
        return counts.computeIfAbsent(type, none -> new Count());
    }

    private static boolean isCovered(Planted planted, List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> finding.start() <= planted.start() && finding.end() >= planted.end());
    }

    private static void note(List<String> mistakes, String what, Document document, int start, int end) {
        if (mistakes.size() < 40) {
            mistakes.add(what + ": " + excerpt(document, start, end));
        }
    }

    private static String excerpt(Document document, int start, int end) {
        String text = document.text();
        return text.substring(Math.max(0, start - 30), start)
                + "[" + text.substring(start, end) + "]"
                + text.substring(end, Math.min(text.length(), end + 15));
    }

    @SuppressWarnings("SystemOut") // the numbers of docs/shield.md
    private static void report(EnumMap<PersonalData, Count> counts, List<String> mistakes) {
        if (Boolean.getBoolean("shield.report")) {
            counts.forEach((type, count) -> System.out.printf(
                    Locale.ROOT,
                    "shield: %-14s found %,d missed %,d wrong %,d F1 %.4f%n",
                    type,
                    count.right,
                    count.missed,
                    count.wrong,
                    count.f1()));
            mistakes.forEach(mistake -> System.out.println("shield: " + mistake.replace('\n', '~')));
        }
    }
}
