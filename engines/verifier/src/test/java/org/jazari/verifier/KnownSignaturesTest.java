package org.jazari.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Keys and notes that other implementations have made. */
class KnownSignaturesTest {
    /** The example of golang.org/x/mod/sumdb/note. */
    @Test
    void aNoteOfGo() throws RefusedException {
        VerifierKey key = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String text =
                "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        String line =
                "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        SignedNote note = SignedNote.parse((text + "\n" + line).getBytes(StandardCharsets.UTF_8));

        assertThat(note.text()).isEqualTo(text);
        assertThat(key.verify(note, note.signatures().get(0))).isZero();
        assertThat(note.toString()).isEqualTo(text + "\n" + line);

        SignedNote changed = new SignedNote(text.replace("cryptography", "cartography"), note.signatures());
        assertThatThrownBy(() -> key.verify(changed, changed.signatures().get(0)))
                .hasMessageContaining("BAD_SIGNATURE");
    }

    /** A Sigsum log's checkpoint, from the tests of FiloSottile/torchwood (ISC). */
    @Test
    void aCheckpointOfSigsum() throws RefusedException {
        String origin = "sigsum.org/v1/tree/985ea163f5af026723561354f51f2ebcdcf2af809ce254ccfb64aa9aadd80f90";
        VerifierKey key = new VerifierKey(
                origin,
                SignatureType.ED25519,
                HexFormat.of().parseHex("52c05edad1bf5feffa81354faae59a655d9a9a1a793ed2f62c39c26c0be2aecd"));
        String note = origin + "\n1\nKgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n\u2014 " + origin
                + " 7BKT0gOfNZ1J0So9unY3BZtm2YkPIoNYM/dce0Z2avJDs8dxN6ts9bOSwwrVrbjm6P9K3ZxpK6jJngOG6YvGGzV/lwo=\n";

        SignedCheckpoint signed = TrustPolicy.of(List.of(key), List.of(), 0)
                .check(SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)));

        assertThat(signed.checkpoint().size()).isEqualTo(1);
    }

    /** A log's ML-DSA-44 key and checkpoint, from the same place: key hash, message and signature of another implementation. */
    @Test
    void aCheckpointUnderMlDsa44() throws Exception {
        VerifierKey key = VerifierKey.parse(resource("mldsa-log.vkey").strip());
        SignedNote note = SignedNote.parse(resource("mldsa-log.checkpoint").getBytes(StandardCharsets.UTF_8));

        SignedCheckpoint signed = TrustPolicy.of(List.of(key), List.of(), 0).check(note);

        assertThat(key.type()).isEqualTo(SignatureType.ML_DSA_44_COSIGNATURE);
        assertThat(signed.checkpoint().origin()).isEqualTo("example.com/mldsa-log");
        SignedNote changed = new SignedNote(note.text().replace("\n1\n", "\n2\n"), note.signatures());
        assertThatThrownBy(() -> TrustPolicy.of(List.of(key), List.of(), 0).check(changed))
                .hasMessageContaining("BAD_SIGNATURE");
        SignedNote extended = new SignedNote(note.text() + "unsigned extension\n", note.signatures());
        assertThatThrownBy(() -> TrustPolicy.of(List.of(key), List.of(), 0).check(extended))
                .hasMessageContaining("BAD_CHECKPOINT");
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(KnownSignaturesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
