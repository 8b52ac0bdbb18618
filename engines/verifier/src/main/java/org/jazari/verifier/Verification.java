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
        Optional<Extra> extra =
                proof.extra().isPresent() ? Extra.parse(proof.extra().get().bytes()) : Optional.empty();
        byte[] leaf = givenLeaf
                .or(() -> extra.map(carried -> carried.leaf().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new RefusedException(Reason.NO_LEAF, "extra"));
        Checkpoint checkpoint = signed.checkpoint();
        MerkleProofs.checkInclusion(
                proof.index(), checkpoint.size(), TreeHash.ofLeaf(leaf), checkpoint.root(), proof.path());

        // 3. What is disclosed opens a commitment of the entry; what nothing opens is named.
        Optional<Json> statement = statement(leaf);
        Map<String, Commitment> commitments = new LinkedHashMap<>();
        statement.ifPresent(json -> json.walk()
                .forEach((path, value) -> Commitment.in(value).ifPresent(found -> commitments.put(path, found))));
        Map<String, String> disclosed = new LinkedHashMap<>();
        for (Disclosure disclosure : extra.map(Extra::disclosures).orElse(List.of())) {
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
            return Optional.of(Json.parse(Strict.utf8(leaf))).filter(Json.Members.class::isInstance);
        } catch (RefusedException other) {
            return Optional.empty();
        }
    }
}
