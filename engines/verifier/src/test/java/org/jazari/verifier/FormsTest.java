package org.jazari.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jazari.verifier.RefusedException.Reason;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Each form is read in its one spelling; everything else is refused, and nothing else happens. */
class FormsTest {
    private static final String ROOT = "KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static void refused(Reason reason, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void numbers() throws RefusedException {
        assertThat(Strict.decimal("0")).isZero();
        assertThat(Strict.decimal("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        for (String wrong :
                List.of("", "00", "01", "-1", "+1", " 1", "1 ", "1_0", "\u0661", "9223372036854775808", "1e3")) {
            refused(Reason.BAD_NUMBER, () -> Strict.decimal(wrong));
        }
    }

    @Test
    void base64HasOneSpelling() throws RefusedException {
        assertThat(Strict.base64("AA==")).containsExactly(0);
        for (String wrong : List.of("AA", "AA=", "AB==", "A A==", "AA==\n", "-_==")) {
            refused(Reason.BAD_BASE64, () -> Strict.base64(wrong));
        }
        refused(Reason.WRONG_HASH_LENGTH, () -> TreeHash.parse("AA=="));
    }

    @Test
    void checkpoints() throws RefusedException {
        assertThat(Checkpoint.parse("o\n1\n" + ROOT + "\n").extensions()).isEmpty();
        assertThat(Checkpoint.parse("o\n1\n" + ROOT + "\nmore\n").extensions()).containsExactly("more");
        String longest = "\u00e9".repeat(127) + "a";
        assertThat(Checkpoint.parse(longest + "\n1\n" + ROOT + "\n").origin()).isEqualTo(longest);
        refused(Reason.BAD_CHECKPOINT, () -> Checkpoint.parse("\u00e9".repeat(128) + "\n1\n" + ROOT + "\n"));
        refused(Reason.BAD_CHECKPOINT, () -> Checkpoint.parse("\n1\n" + ROOT + "\n"));
        refused(Reason.BAD_CHECKPOINT, () -> Checkpoint.parse("o\n1\n" + ROOT + "\n\n"));
        refused(Reason.BAD_CHECKPOINT, () -> Checkpoint.parse("o\n1\n" + ROOT));
        refused(Reason.BAD_NUMBER, () -> Checkpoint.parse("o\n01\n" + ROOT + "\n"));
        refused(Reason.EMPTY_TREE, () -> Checkpoint.parse("o\n0\n" + ROOT + "\n"));
        assertThat(Checkpoint.parse("o\n0\n" + TreeHash.EMPTY_ROOT + "\n").size())
                .isZero();
    }

    @Test
    void emptyTreesWithJunkRoots() throws RefusedException {
        TreeHash junk = TreeHash.parse(ROOT);
        MerkleProofs.checkConsistency(0, 0, TreeHash.EMPTY_ROOT, TreeHash.EMPTY_ROOT, List.of());
        refused(Reason.EMPTY_TREE, () -> MerkleProofs.checkConsistency(0, 0, junk, junk, List.of()));
        refused(Reason.EMPTY_TREE, () -> MerkleProofs.checkConsistency(0, 3, TreeHash.EMPTY_ROOT, junk, List.of()));
        refused(Reason.INDEX_BEYOND_SIZE, () -> MerkleProofs.checkInclusion(0, 0, junk, junk, List.of()));
        refused(Reason.INDEX_BEYOND_SIZE, () -> MerkleProofs.checkInclusion(-1, 1, junk, junk, List.of()));
        refused(
                Reason.WRONG_HASH_LENGTH,
                () -> MerkleProofs.checkInclusion(0, 1, new byte[31], new byte[31], List.of()));
    }

    @Test
    void keys() throws RefusedException {
        VerifierKey key =
                TestLog.Signer.named("a.example/log", SignatureType.ED25519).key();
        assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
        String[] parts = key.toString().split("\\+", 3);
        for (String wrong : List.of(
                "",
                parts[0],
                parts[0] + "+" + parts[1],
                "b" + key,
                parts[0] + "+00000000+" + parts[2],
                parts[0] + "+" + parts[1].toUpperCase(Locale.ROOT) + "X+" + parts[2],
                " " + key,
                key + "\n",
                "a b+" + parts[1] + "+" + parts[2])) {
            assertThatThrownBy(() -> VerifierKey.parse(wrong)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void notesAreBounded() {
        byte[] huge = new byte[SignedNote.LARGEST + 1];
        Arrays.fill(huge, (byte) 'a');
        refused(Reason.TOO_LARGE, () -> SignedNote.parse(huge));
        String line = "\u2014 a AAAAAAA=\n";
        refused(
                Reason.TOO_LARGE,
                () -> SignedNote.parse(("t\n\n" + line.repeat(101)).getBytes(StandardCharsets.UTF_8)));
        refused(Reason.NOT_TEXT, () -> SignedNote.parse(("t\r\n\n" + line).getBytes(StandardCharsets.UTF_8)));
        refused(Reason.NOT_TEXT, () -> SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n'}));
        for (String wrong : List.of(
                "t\n\n", "t\n" + line, "t\n\n" + line + "\n", "t\n\n- a AAAAAAA=\n", "t\n\n\u2014 a AAAAAA==\n")) {
            refused(Reason.BAD_NOTE, () -> SignedNote.parse(wrong.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Property(tries = 3000)
    void arbitraryBytesAreRefusedOrReadAndNothingElse(@ForAll byte[] bytes, @ForAll @Size(max = 6) List<Integer> edits)
            throws RefusedException {
        byte[] text = new TestLog("a", "b", "c")
                .proof(1, new SignedNote("o\n1\n" + ROOT + "\n", List.of(new NoteSignature("a", 1, new byte[9]))))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        for (int edit : edits) {
            text[Math.floorMod(edit, text.length)] ^= (byte) (1 + Math.floorMod(edit, 255));
        }
        for (byte[] input : List.of(bytes, text)) {
            readAll(input);
        }
    }

    private static void readAll(byte[] input) {
        String latin = new String(input, StandardCharsets.ISO_8859_1);
        for (Reading reading : List.<Reading>of(
                () -> SignedNote.parse(input),
                () -> TlogProof.parse(input),
                () -> Json.parse(Strict.utf8(input)),
                () -> Json.parse(latin),
                () -> Checkpoint.parse(latin),
                () -> VerifierKey.parse(latin),
                () -> TrustPolicy.parse(latin),
                () -> Extra.parse(input),
                () -> NoteSignature.parse(latin))) {
            try {
                reading.run();
            } catch (RefusedException refused) {
                assertThat(refused.detail()).hasSizeLessThan(800);
            }
        }
    }

    private interface Reading {
        void run() throws RefusedException;
    }

    @Property(tries = 3000)
    void whatReadsAsJsonReadsAsJsonElsewhereToo(@ForAll List<@IntRange(max = 30) Integer> picks) {
        String[] pieces = {
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"", "\\", "\\u00e9", "\\ud800", "1", "-", "0", ".5", "e3",
            "true", "false", "null", " ", "\n", "\t", "{}", "[]", "\"\\n\"", "01", "tru", "\u0001", "1.5", "-0"
        };
        StringBuilder text = new StringBuilder();
        picks.forEach(pick -> text.append(pieces[Math.floorMod(pick, pieces.length)]));
        Json ours;
        try {
            ours = Json.parse(text.toString());
        } catch (RefusedException refused) {
            return;
        }
        try {
            assertThat(JsonMapper.shared().readTree(text.toString())).isNotNull();
            assertThat(JsonMapper.shared().readTree(ours.json()))
                    .isEqualTo(JsonMapper.shared().readTree(text.toString()));
        } catch (JacksonException theirs) {
            throw new AssertionError("read " + text, theirs);
        }
    }

    @Test
    void jsonIsBounded() {
        refused(Reason.BAD_JSON, () -> Json.parse("[".repeat(100_000)));
        refused(Reason.BAD_JSON, () -> Json.parse("{\"a\":1,\"a\":2}"));
        refused(Reason.BAD_JSON, () -> Json.parse("\"\ud800\""));
    }
}
