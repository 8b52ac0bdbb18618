package org.jazari.quantities;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Prints how fast text is read and how many spelled-out numbers are read right, beside ICU's spell-out parser in the same run. Run by
 * {@code bench/quantities}; the build leaves it out.
 */
class QuantitiesBench {
    private static final int ROUNDS = 6;
    private static final long SEED = 20_260_112;

    @Test
    void throughput() {
        String sentences = Corpus.load("corpus_fr.txt").sentences().stream()
                .map(Corpus.Labelled::text)
                .collect(Collectors.joining(" "));
        measure("dense text", (sentences + "\n\n").repeat(2_000_000 / sentences.length()));
    }

    /** What a reader of figures is slowest with: lines that hold nothing but numbers, and one line of them. */
    @Test
    void throughputOfBareNumbers() {
        Random random = new Random(SEED);
        StringBuilder lines = new StringBuilder();
        while (lines.length() < 2_000_000) {
            lines.append(random.nextInt(100_000)).append(random.nextInt(10) == 0 ? '\n' : ' ');
        }
        measure("lines of bare numbers", lines.toString());
        measure("one line of bare numbers", lines.toString().replace('\n', ' '));
    }

    private static void measure(String what, String text) {
        double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
        for (int round = 1; round <= ROUNDS; round++) {
            Duration start = cpu();
            int figures = Quantities.read(text, Language.FRENCH).figures().size();
            double seconds = cpu().minus(start).toNanos() / 1e9;
            print(
                    "%s, round %d: %.2f MB, %,d figures, %.2f MB per CPU-second",
                    what, round, megabytes, figures, megabytes / seconds);
        }
    }

    @Test
    void spelledOutNumbersBesideIcu() {
        RuleBasedNumberFormat icu = new RuleBasedNumberFormat(ULocale.FRENCH, RuleBasedNumberFormat.SPELLOUT);
        compare("as the grammar spells them", icu, SpelledOut::french);
        compare(
                "with spaces for hyphens",
                icu,
                number -> SpelledOut.french(number).replace('-', ' '));
        compare("with capitals", icu, number -> capital(SpelledOut.french(number)));
    }

    /** CPU time of the whole process, compiler and collector included. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static void compare(String how, RuleBasedNumberFormat icu, Function<Long, String> spelled) {
        Random random = new Random(SEED);
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            numbers.add(2 + random.nextLong(1L << (4 + random.nextInt(34))));
        }
        Result ours = score(numbers, spelled, QuantitiesBench::read);
        Result peer = score(numbers, spelled, words -> parse(icu, words));
        print(
                "%-28s right: %.2f %% (ICU %.2f %%), CPU per number: %.1f µs (ICU %.1f µs)",
                how, ours.right, peer.right, ours.microseconds, peer.microseconds);
    }

    private record Result(double right, double microseconds) {}

    private static Result score(
            List<Long> numbers, Function<Long, String> spelled, Function<String, @Nullable BigDecimal> reader) {
        List<String> words = numbers.stream().map(spelled).toList();
        int right = 0;
        Duration start = cpu();
        for (int i = 0; i < words.size(); i++) {
            BigDecimal value = reader.apply(words.get(i));
            right += value != null && value.compareTo(BigDecimal.valueOf(numbers.get(i))) == 0 ? 1 : 0;
        }
        double micro = cpu().minus(start).toNanos() / 1e3 / words.size();
        return new Result(100.0 * right / words.size(), micro);
    }

    private static @Nullable BigDecimal read(String words) {
        List<Figure> figures = Quantities.read(words, Language.FRENCH).figures();
        return figures.size() == 1 ? figures.getFirst().value() : null;
    }

    private static @Nullable BigDecimal parse(RuleBasedNumberFormat icu, String words) {
        try {
            return new BigDecimal(icu.parse(words).toString());
        } catch (ParseException notANumber) {
            return null;
        }
    }

    @SuppressWarnings("SystemOut") // a bench prints
    private static void print(String format, Object... arguments) {
        System.out.printf(java.util.Locale.ROOT, format + "%n", arguments);
    }
}
