package org.jazari.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.verifier.RefusedException.Reason;

/** The whole check of a proof, step by step. */
public final class Verification {
    private Verification() {}

    /**
     * Verifies a proof that carries its entry.
     *
     * @param proof the bytes of a tlog-proof file
     */
    public static Verdict of(byte[] proof, TrustPolicy policy) {
        return of(proof, Optional.empty(), policy);
    }

    /**
     * Verifies a proof.
     *
     * @param proof the bytes of a tlog-proof file
     * @param givenLeaf the entry, where the proof does not carry it
     */
    public static Verdict of(byte[] proof, Optional<byte[]> givenLeaf, TrustPolicy policy) {
        try {
            return verified(proof, givenLeaf, policy);
        } catch (RefusedException refused) {
            return new Verdict.Refused(refused.reason(), refused.detail());
        }
    }

    private static Verdict verified(byte[] bytes, Optional<byte[]> givenLeaf, TrustPolicy policy)
            throws RefusedException {
        // 1. The file is a proof, and its checkpoint is signed by those whom the reader trusts.
        TlogProof proof = TlogProof.parse(bytes);
        SignedCheckpoint signed = policy.check(proof.note());

        // 2. The entry is in the tree of that checkpoint.
        Optional<Extra> extra = proof.extra().isPresent()
                ? Extra.parse(Strict.base64(proof.extra().get()))
                : Optional.empty();
        if (givenLeaf.isEmpty() && extra.isEmpty()) {
            throw new RefusedException(Reason.NO_LEAF, "extra");
        }
        byte[] leaf =
                givenLeaf.isPresent() ? givenLeaf.get() : extra.get().leaf().getBytes(StandardCharsets.UTF_8);
        Checkpoint checkpoint = signed.checkpoint();
        MerkleProofs.checkInclusion(
                proof.index(), checkpoint.size(), TreeHash.ofLeaf(leaf), checkpoint.root(), proof.path());

        // 3. What is disclosed opens a commitment of the entry; what nothing opens is named.
        Optional<Json> statement = statement(leaf);
        Map<String, Commitment> commitments = new LinkedHashMap<>();
        if (statement.isPresent()) {
            for (Map.Entry<String, Json> value : statement.get().walk().entrySet()) {
                Optional<Commitment> found = Commitment.in(value.getValue());
                if (found.isPresent()) {
                    commitments.put(value.getKey(), found.get());
                }
            }
        }
        Map<String, String> disclosed = new LinkedHashMap<>();
        for (Disclosure disclosure : extra.isPresent() ? extra.get().disclosures() : List.<Disclosure>of()) {
            Commitment commitment = commitments.remove(disclosure.path());
            if (commitment == null) {
                throw new RefusedException(Reason.DISCLOSURE_MISMATCH, Strict.shown(disclosure.path()));
            }
            commitment.check(disclosure);
            disclosed.put(disclosure.path(), disclosure.value());
        }
        return new Verdict.Verified(
                signed,
                proof.index(),
                new String(leaf, StandardCharsets.UTF_8),
                statement,
                disclosed,
                new ArrayList<>(commitments.keySet()));
    }

    /** The entry as a JSON object; a log may hold other entries too. */
    private static Optional<Json> statement(byte[] leaf) {
        try {
            Json json = Json.parse(Strict.utf8(leaf));
            return json instanceof Json.Members ? Optional.of(json) : Optional.empty();
        } catch (RefusedException other) {
            return Optional.empty();
        }
    }
}
