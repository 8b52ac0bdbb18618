package org.jazari.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jazari.verifier.RefusedException.Reason;
import org.jazari.verifier.TestLog.Signer;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final Signer LOG = Signer.named(TestLog.ORIGIN, SignatureType.ED25519);
    private static final Signer LOG_QUANTUM = Signer.named(TestLog.ORIGIN, SignatureType.ML_DSA_44_COSIGNATURE);
    private static final Signer CLASSIC = Signer.named("w.example/classic", SignatureType.ED25519_COSIGNATURE);
    private static final Signer QUANTUM = Signer.named("w.example/quantum", SignatureType.ML_DSA_44_COSIGNATURE);
    private static final byte[] SALT = "sixteen bytes at least".getBytes(StandardCharsets.UTF_8);
    private static final String LEAF = "{\"actor\":\"ministry\",\"payload\":{\"age\":"
            + Commitment.to(SALT, "41".getBytes(StandardCharsets.UTF_8)).json() + ",\"name\":"
            + Commitment.to(SALT, "\"Amina\"".getBytes(StandardCharsets.UTF_8)).json()
            + "},\"recordedAt\":\"2026-09-01T10:00:00Z\",\"type\":\"decision\"}";

    private static Verdict verdict(TlogProof proof, TrustPolicy policy) {
        return Verification.of(proof.toString().getBytes(StandardCharsets.UTF_8), policy);
    }

    private static void refused(Reason reason, Verdict verdict) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void everyPlaceOfEverySmallTree() throws RefusedException {
        List<String> entries = new ArrayList<>();
        for (int size = 1; size <= 20; size++) {
            entries.add("{\"n\":" + size + "}");
            TestLog log = new TestLog(entries.toArray(String[]::new));
            SignedNote note = log.signed(LOG);
            TrustPolicy policy = TrustPolicy.of(List.of(LOG.key()), List.of(), 0);
            for (int index = 0; index < size; index++) {
                TlogProof proof = log.proof(index, note);
                assertThat(verdict(proof, policy)).isInstanceOf(Verdict.Verified.class);
                for (int wrong = 0; wrong <= size; wrong++) {
                    if (wrong != index) {
                        TlogProof moved = new TlogProof(proof.extra(), wrong, proof.path(), note);
                        assertThat(verdict(moved, policy)).isInstanceOf(Verdict.Refused.class);
                    }
                }
            }
        }
    }

    @Test
    void whatIsDisclosedAndWhatIsErased() throws RefusedException {
        TestLog log = new TestLog("{}", LEAF, "{}");
        TrustPolicy policy = TrustPolicy.of(List.of(LOG.key()), List.of(), 0);
        SignedNote note = log.signed(LOG);

        Verdict.Verified none = (Verdict.Verified) verdict(log.proof(1, note), policy);
        assertThat(none.erased()).containsExactly("/payload/age", "/payload/name");
        assertThat(none.disclosed()).isEmpty();

        Verdict.Verified one = (Verdict.Verified)
                verdict(log.proof(1, note, new Disclosure("/payload/name", SALT, "\"Amina\"")), policy);
        assertThat(one.disclosed()).containsOnly(Map.entry("/payload/name", "\"Amina\""));
        assertThat(one.erased()).containsExactly("/payload/age");

        byte[] otherSalt = SALT.clone();
        otherSalt[0] ^= 1;
        for (Disclosure wrong : List.of(
                new Disclosure("/payload/name", SALT, "\"Aminata\""),
                new Disclosure("/payload/name", otherSalt, "\"Amina\""),
                new Disclosure("/payload/age", SALT, "\"Amina\""),
                new Disclosure("/payload/town", SALT, "\"Amina\""))) {
            refused(Reason.DISCLOSURE_MISMATCH, verdict(log.proof(1, note, wrong), policy));
        }
    }

    @Test
    void whoMustHaveSigned() throws RefusedException {
        TestLog log = new TestLog(LEAF, "{}");
        SignedNote note = log.signed(LOG, CLASSIC, QUANTUM);
        List<VerifierKey> witnesses = List.of(CLASSIC.key(), QUANTUM.key());
        TrustPolicy two = TrustPolicy.of(List.of(LOG.key()), witnesses, 2);
        assertThat(verdict(log.proof(0, note), two)).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
            assertThat(verified.signed().witnesses())
                    .extracting(SignedCheckpoint.Signer::time)
                    .containsExactly(TestLog.TIME, TestLog.TIME);
        });
        refused(Reason.NO_QUORUM, verdict(log.proof(0, log.signed(LOG, CLASSIC)), two));
        refused(Reason.NO_QUORUM, verdict(log.proof(0, log.signed(LOG, CLASSIC, CLASSIC)), two));
        refused(Reason.NOT_SIGNED_BY_LOG, verdict(log.proof(0, log.signed(CLASSIC, QUANTUM)), two));
        refused(
                Reason.NOT_SIGNED_BY_LOG,
                verdict(log.proof(0, note), TrustPolicy.of(List.of(LOG_QUANTUM.key()), List.of(), 0)));
        Signer elsewhere = Signer.named("other.example", SignatureType.ED25519);
        refused(
                Reason.NOT_SIGNED_BY_LOG,
                verdict(log.proof(0, log.signed(elsewhere)), TrustPolicy.of(List.of(elsewhere.key()), List.of(), 0)));
        assertThat(verdict(
                        log.proof(0, log.signed(LOG_QUANTUM)),
                        TrustPolicy.of(List.of(LOG_QUANTUM.key()), List.of(), 0)))
                .isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void aLeafThatTheProofDoesNotCarry() throws RefusedException {
        TestLog log = new TestLog("bytes", "more");
        TrustPolicy policy = TrustPolicy.of(List.of(LOG.key()), List.of(), 0);
        TlogProof full = log.proof(0, log.signed(LOG));
        TlogProof bare = new TlogProof(Optional.empty(), 0, full.path(), full.note());
        byte[] bytes = bare.toString().getBytes(StandardCharsets.UTF_8);
        refused(Reason.NO_LEAF, Verification.of(bytes, policy));
        refused(
                Reason.ROOT_MISMATCH,
                Verification.of(bytes, Optional.of("other".getBytes(StandardCharsets.UTF_8)), policy));
        assertThat(Verification.of(bytes, Optional.of("bytes".getBytes(StandardCharsets.UTF_8)), policy))
                .isInstanceOf(Verdict.Verified.class);
    }

    /** A changed proof is refused, or says the same: only lines of unknown signers and unread parts may change. */
    @Property(tries = 2000)
    void noChangedByteChangesWhatIsProved(
            @ForAll @IntRange(max = 5000) int at, @ForAll @IntRange(min = 1, max = 255) int by)
            throws RefusedException {
        TestLog log = new TestLog("{}", LEAF, "{}", "{}", "{}");
        TrustPolicy policy = TrustPolicy.of(List.of(LOG.key()), List.of(CLASSIC.key()), 1);
        byte[] proof = PROOF.get(log).clone();
        proof[at % proof.length] ^= (byte) by;
        if (Verification.of(proof, policy) instanceof Verdict.Verified verified) {
            assertThat(verified.leaf()).isEqualTo(LEAF);
            assertThat(verified.index()).isEqualTo(1);
            assertThat(verified.signed().checkpoint().size()).isEqualTo(5);
            assertThat(verified.disclosed()).containsOnly(Map.entry("/payload/name", "\"Amina\""));
        }
    }

    /** Signed once: signing is slower than verifying. */
    private static final class Once {
        private byte[] bytes = new byte[0];

        private byte[] get(TestLog log) throws RefusedException {
            if (bytes.length == 0) {
                bytes = log.proof(1, log.signed(LOG, CLASSIC), new Disclosure("/payload/name", SALT, "\"Amina\""))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
            }
            return bytes;
        }
    }

    private static final Once PROOF = new Once();
}
