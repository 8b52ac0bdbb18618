package org.jazari.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jazari.ledger.LogProblem.Kind;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignedCheckpoint;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TrustPolicy;

/**
 * The whole check of somebody's log: every entry is read and hashed, every tile and the root are compared, and the tree must contain every
 * checkpoint that the auditor has noted before. An edit, deletion, reordering, truncation or fork of what was under one of those
 * checkpoints cannot pass, whoever holds the log's key.
 */
public final class Audit {
    /** What an audit found. */
    public sealed interface Verdict {
        /**
         * Everything is as signed.
         *
         * @param head of the log
         * @param cosigned the checkpoint that satisfies the policy's witnesses; empty where the policy asks for none
         */
        record Intact(SignedCheckpoint head, Optional<SignedCheckpoint> cosigned) implements Verdict {}

        /** The first thing that is not. */
        record Broken(LogProblem problem) implements Verdict {}
    }

    /** Sees each entry in turn, so that a monitor reads the log once. */
    public interface EntryReader {
        void entry(long index, byte[] entry);
    }

    private final TileSource source;
    private final TrustPolicy policy;
    private final List<SignedNote> noted;
    private final EntryReader reader;

    /**
     * @param noted checkpoints of this log that the auditor has seen before, from wherever
     */
    public Audit(TileSource source, TrustPolicy policy, List<SignedNote> noted, EntryReader reader) {
        this.source = source;
        this.policy = policy;
        this.noted = List.copyOf(noted);
        this.reader = reader;
    }

    public Verdict run() {
        try {
            return intact();
        } catch (BrokenLogException broken) {
            return new Verdict.Broken(broken.problem());
        } catch (IOException failure) {
            return new Verdict.Broken(new LogProblem(Kind.UNREADABLE, "log", String.valueOf(failure.getMessage())));
        }
    }

    private Verdict intact() throws IOException, BrokenLogException {
        SignedCheckpoint head = signed(
                Store.CHECKPOINT,
                source.read(Store.CHECKPOINT)
                        .orElseThrow(() -> new BrokenLogException(Kind.MISSING, Store.CHECKPOINT, "not there")));
        List<SignedCheckpoint> known = new ArrayList<>();
        for (SignedNote note : noted) {
            known.add(verified("noted checkpoint", note));
        }
        Optional<byte[]> besides = source.read(Store.COSIGNED);
        if (besides.isPresent()) {
            known.add(signed(Store.COSIGNED, besides.get()));
        }
        Optional<SignedCheckpoint> cosigned = cosigned(head, known);
        Set<Long> sizes = new HashSet<>();
        known.forEach(one -> sizes.add(one.checkpoint().size()));
        Recomputation recomputed = new Recomputation(source, head.checkpoint(), sizes, reader::entry).run();
        for (SignedCheckpoint one : known) {
            recomputed.mustContain(one.checkpoint());
        }
        return new Verdict.Intact(head, cosigned);
    }

    /** The largest tree that enough witnesses have seen. */
    private Optional<SignedCheckpoint> cosigned(SignedCheckpoint head, List<SignedCheckpoint> known)
            throws BrokenLogException {
        if (!policy.asksForWitnesses()) {
            return Optional.empty();
        }
        List<SignedCheckpoint> all = new ArrayList<>(known);
        all.add(head);
        Optional<SignedCheckpoint> largest = all.stream()
                .filter(policy::isQuorum)
                .max((one, other) ->
                        Long.compare(one.checkpoint().size(), other.checkpoint().size()));
        if (largest.isEmpty()) {
            throw new BrokenLogException(Kind.SIGNATURE, Store.CHECKPOINT, "NO_QUORUM");
        }
        return largest;
    }

    private SignedCheckpoint signed(String place, byte[] bytes) throws BrokenLogException {
        try {
            return verified(place, SignedNote.parse(bytes));
        } catch (RefusedException refused) {
            throw new BrokenLogException(Kind.SIGNATURE, place, refused.reason() + " " + refused.detail());
        }
    }

    private SignedCheckpoint verified(String place, SignedNote note) throws BrokenLogException {
        try {
            return policy.checkSignatures(note);
        } catch (RefusedException refused) {
            throw new BrokenLogException(Kind.SIGNATURE, place, refused.reason() + " " + refused.detail());
        }
    }
}
