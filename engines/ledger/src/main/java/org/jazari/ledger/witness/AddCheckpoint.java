package org.jazari.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.Strict;
import org.jazari.verifier.TreeHash;

/**
 * The one request that a witness takes (C2SP tlog-witness, add-checkpoint).
 *
 * @param oldSize of the tree that the witness is believed to know
 * @param proof that the new tree begins with it
 */
record AddCheckpoint(long oldSize, List<TreeHash> proof, SignedNote note) {
    /** Bytes of a request: a note, and the proof before it. */
    static final int LARGEST = SignedNote.LARGEST + 8 * 1024;

    private static final int MOST_HASHES = 63;
    private static final String OLD = "old ";

    AddCheckpoint {
        proof = List.copyOf(proof);
    }

    static AddCheckpoint parse(byte[] body) throws RefusedException {
        if (body.length > LARGEST) {
            throw new RefusedException(RefusedException.Reason.TOO_LARGE, body.length + " > " + LARGEST);
        }
        String text = Strict.utf8(body);
        int blank = text.indexOf("\n\n");
        if (blank < 0 || !text.startsWith(OLD)) {
            throw new RefusedException(RefusedException.Reason.BAD_PROOF, "no old size, proof and empty line");
        }
        String[] lines = text.substring(0, blank).split("\n", -1);
        if (lines.length - 1 > MOST_HASHES) {
            throw new RefusedException(RefusedException.Reason.WRONG_HASH_COUNT, lines.length - 1 + " hashes");
        }
        List<TreeHash> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(TreeHash.parse(lines[i]));
        }
        byte[] note = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
        return new AddCheckpoint(Strict.decimal(lines[0].substring(OLD.length())), proof, SignedNote.parse(note));
    }

    /** The body of the request. */
    @Override
    public String toString() {
        StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(note).toString();
    }
}
