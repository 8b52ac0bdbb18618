package org.jazari.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However an answer is cut, what the restorer says is what replacing in the whole text says, and it waits no longer than it must. */
class RestorerTest {
    private static final PseudonymKey KEY =
            PseudonymKey.of("a key for tests, of 32 bytes....".getBytes(StandardCharsets.UTF_8));
    private static final List<String> VALUES = List.of(
            "06 61 23 45 67",
            "Salma \"Lalla\" Bennani",
            "12345-أ-6",
            "011780\n0000123456789012",
            "a\\b@x.ma",
            "٠٦٦١٢٣٤٥٦٧");
    private static final String[] NOISE = {
        "Z",
        "ZJ",
        "ZJTEL",
        "ZZJ",
        "ZJNAM0123",
        "J",
        " ",
        "é",
        "أ",
        "😀",
        "\uD83D",
        "{\"a\":\"",
        "\"}",
        "\\n",
        "rien",
        "ZJNAM0123456789ABC"
    };

    private record Stream(String text, List<String> pseudonyms, Pseudonyms table) {}

    @Property(tries = 1000)
    void everyCutIsTheWhole(@ForAll long seed) {
        Random random = new Random(seed);
        Stream stream = stream(random);
        for (Syntax syntax : Syntax.values()) {
            String whole = oracle(stream, syntax);
            assertThat(stream.table().restore(stream.text(), syntax)).isEqualTo(whole);
            for (int cut = 0; cut <= stream.text().length(); cut++) {
                assertThat(restored(
                                stream,
                                syntax,
                                List.of(
                                        stream.text().substring(0, cut),
                                        stream.text().substring(cut))))
                        .isEqualTo(whole);
            }
            assertThat(restored(
                            stream,
                            syntax,
                            stream.text().chars().mapToObj(Character::toString).toList()))
                    .isEqualTo(whole);
            assertThat(restored(stream, syntax, pieces(stream.text(), random))).isEqualTo(whole);
        }
    }

    @Property(tries = 300)
    void onlyTheBeginningOfAPseudonymIsHeldBack(@ForAll long seed) {
        Stream stream = stream(new Random(seed));
        StreamRestorer restorer = stream.table().restorer(Syntax.PLAIN);
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < stream.text().length(); i++) {
            said.append(restorer.accept(stream.text().substring(i, i + 1)));
            String soFar = stream.text().substring(0, i + 1);
            int held = longestBeginning(soFar, stream.pseudonyms());
            assertThat(said.toString())
                    .isEqualTo(oracle(
                            new Stream(soFar.substring(0, soFar.length() - held), stream.pseudonyms(), stream.table()),
                            Syntax.PLAIN));
        }
    }

    private static int longestBeginning(String text, List<String> pseudonyms) {
        for (int length = Math.min(text.length(), PseudonymShape.LENGTH - 1); length > 0; length--) {
            String tail = text.substring(text.length() - length);
            if (pseudonyms.stream().anyMatch(pseudonym -> pseudonym.startsWith(tail))) {
                return length;
            }
        }
        return 0;
    }

    private static Stream stream(Random random) {
        Masking masking = new Masking(Policy.maskEverything(), KEY, new Conversation("c"));
        List<String> pseudonyms = new ArrayList<>();
        for (String value : VALUES) {
            Finding all = new Finding(0, value.length(), PersonalData.NAME, Reason.LABEL);
            pseudonyms.add(masking.mask(Passage.plain(value), List.of(all)));
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(pseudonyms.get(random.nextInt(pseudonyms.size())));
                case 1 -> {
                    String whole = pseudonyms.get(random.nextInt(pseudonyms.size()));
                    text.append(whole, 0, random.nextInt(whole.length()));
                }
                default -> text.append(NOISE[random.nextInt(NOISE.length)]);
            }
        }
        return new Stream(text.toString(), pseudonyms, masking.pseudonyms());
    }

    /** All pseudonyms of the source at once: what a value and a broken pseudonym before it look like together is nothing. */
    private static String oracle(Stream stream, Syntax syntax) {
        return Pattern.compile(String.join("|", stream.pseudonyms()))
                .matcher(stream.text())
                .replaceAll(match -> {
                    String value = VALUES.get(stream.pseudonyms().indexOf(match.group()));
                    String escaped =
                            value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
                    return Matcher.quoteReplacement(syntax == Syntax.JSON ? escaped : value);
                });
    }

    private static String restored(Stream stream, Syntax syntax, List<String> pieces) {
        StreamRestorer restorer = stream.table().restorer(syntax);
        StringBuilder said = new StringBuilder();
        pieces.forEach(piece -> said.append(restorer.accept(piece)));
        return said.append(restorer.finish()).toString();
    }

    private static List<String> pieces(String text, Random random) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + random.nextInt(7));
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }
}
