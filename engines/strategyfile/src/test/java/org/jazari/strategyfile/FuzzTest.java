package org.jazari.strategyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Files with random faults never make the check throw, and every refusal says why. The seed is the repetition's number. */
class FuzzTest {
    private static final List<String> SHARDS = List.of(
            "\n",
            "  ",
            "- ",
            ": ",
            "\"",
            "'",
            "[",
            "{",
            "}",
            "]",
            "&a ",
            "*a",
            "!!x ",
            "<<: *a",
            "---\n",
            "\t",
            "# ",
            "|\n",
            ">-\n",
            "~",
            "01",
            "2030",
            "0x1",
            "yes",
            "Ã©",
            "\u0000",
            "\u202E",
            "\uFFFD",
            "\uD83D",
            "? ",
            "%YAML 1.1\n",
            "id: a\n",
            "null",
            "1e400",
            "-",
            "/",
            "strategy:",
            "axes:\n",
            "{}",
            "[]",
            "figures: [{}]",
            "formula: \"((((\"");

    @RepeatedTest(60)
    void aBrokenFileNeverThrows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String sound = Folders.resource("broken.txt");
        String base = sound.substring(sound.indexOf("=== sound\n") + "=== sound\n".length());
        for (int i = 0; i < 40; i++) {
            byte[] broken = random.nextInt(5) == 0 ? flipped(base, random) : Folders.bytes(shattered(base, random));
            CheckResult result = StrategyFiles.check(Folders.withBase("case.yaml", broken));
            assertThat(result.ok() || !result.problems().isEmpty()).isTrue();
            for (Problem problem : result.problems()) {
                assertThat(problem.message(Locale.FRENCH)).isNotBlank();
                assertThat(problem.remedy(Locale.FRENCH)).isNotBlank();
            }
            result.tree().ifPresent(tree -> assertThat(tree.strategy()).isNotNull());
        }
    }

    private static String shattered(String text, Random random) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(broken.length());
            int end = Math.min(broken.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> broken.delete(at, end);
                case 1 -> broken.insert(at, SHARDS.get(random.nextInt(SHARDS.size())));
                default -> broken.insert(at, broken.substring(at, end));
            }
        }
        return broken.toString();
    }

    private static byte[] flipped(String text, Random random) {
        byte[] bytes = Folders.bytes(text);
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return Arrays.copyOf(bytes, bytes.length - random.nextInt(20));
    }
}
