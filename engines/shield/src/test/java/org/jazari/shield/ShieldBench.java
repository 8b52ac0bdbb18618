package org.jazari.shield;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Prints what looking through 4 KB costs, beside ten patterns of java.util.regex in the same run. Run by {@code bench/shield}; the build leaves it out. */
class ShieldBench {
    private static final int CHARACTERS = 4096;
    private static final String FRENCH =
            "Le conseil s’est réuni le 12 mars 2026 pour examiner le budget de l’exercice. Les dépenses s’élèvent à 12"
                + " 500 dirhams et concernent la rénovation des écoles rurales de la province. La commission propose"
                + " de reporter la décision à la prochaine session, conformément à la loi 09-08. ";
    private static final String ARABIC =
            "اجتمع المجلس يوم 12 مارس لدراسة ميزانية السنة المقبلة، وبلغت النفقات 12500 درهم تخص إصلاح المدارس القروية"
                    + " بالإقليم، واقترحت اللجنة تأجيل القرار إلى الدورة المقبلة. ";
    private static final String PLANTED = FRENCH
            + "M. Karim Alami, CIN BK123456, tél. 06 61 23 45 67, RIB 011780000012345678901259, k.alami@menara.ma. ";
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("(?:\\d[ .-]?){24}"),
            Pattern.compile("(?i)MA\\d{2}(?:[ .-]?\\d){24}"),
            Pattern.compile("\\b\\d{15}\\b"),
            Pattern.compile("\\b[A-Z]{1,2}\\d{5,6}\\b"),
            Pattern.compile("(?:\\+212|00212|0)[ .-]?[5-7](?:[ .-]?\\d){8}"),
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+"),
            Pattern.compile("\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b"),
            Pattern.compile("\\b(?:\\d[ -]?){13,16}\\b"),
            Pattern.compile("\\d{1,5}[-| ]?[\\p{IsArabic}A-Z][-| ]?\\d{1,2}"),
            Pattern.compile("(?i)(?:M\\.|Mme|Mr|Dr)\\s+\\p{Lu}\\p{L}+"));

    private final Detector detector = Detector.standard();

    @Test
    void fourKilobytes() {
        compare("French, nothing in it", FRENCH);
        compare("Arabic, nothing in it", ARABIC);
        compare("French, five findings in 380 characters", PLANTED);
        for (String unit : List.of("1", "1 ", "@", "+212", "06 ", "a@")) {
            String text = unit.repeat(10_000_000 / unit.length());
            print(
                    "10 million characters of <%s>: %.2f s of processor",
                    unit, cpu(() -> detector.find(text).size(), 1) / 1e9);
        }
    }

    private void compare(String what, String sentence) {
        String text = sentence.repeat(CHARACTERS / sentence.length() + 1).substring(0, CHARACTERS);
        double ours = microseconds(20_000, text, it -> detector.find(it).size());
        double patterns = microseconds(2000, text, ShieldBench::byPatterns);
        print(
                "%s: %.1f µs of processor per 4,096 characters; ten patterns %.0f µs; ratio %.0f",
                what, ours, patterns, patterns / ours);
    }

    private static int byPatterns(String text) {
        int found = 0;
        for (Pattern pattern : PATTERNS) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                found++;
            }
        }
        return found;
    }

    private static double microseconds(int calls, String text, ToIntFunction<String> search) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            best = Math.min(best, cpu(() -> search.applyAsInt(text), calls) / 1e3);
        }
        return best;
    }

    /** Nanoseconds of the process's processor time per call: compiler and collector are paid for. */
    private static double cpu(java.util.function.IntSupplier call, int times) {
        int sum = 0;
        Duration start = processor();
        for (int i = 0; i < times; i++) {
            sum += call.getAsInt();
        }
        long spent = processor().minus(start).toNanos();
        if (sum < 0) {
            throw new AssertionError("A count is never negative.");
        }
        return (double) spent / times;
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    @SuppressWarnings("SystemOut") // a bench prints
    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, "shield: " + format + "%n", arguments);
    }
}
