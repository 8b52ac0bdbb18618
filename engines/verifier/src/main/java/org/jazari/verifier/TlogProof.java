package org.jazari.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jazari.verifier.RefusedException.Reason;

/**
 * A proof that stands in one file (C2SP tlog-proof): an entry's place, its path to the root, and the signed checkpoint. Parsed, not
 * verified: see {@link Verification}.
 *
 * @param extra the application's own part, in base64
 * @param index 0-based place of the entry
 * @param path sibling hashes, the leaf's first
 */
public record TlogProof(Optional<String> extra, long index, List<TreeHash> path, SignedNote note) {
    /** Bytes of a whole proof. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    /** Rows of a tree of 2^63 - 1 entries. */
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
    }

    public static TlogProof parse(byte[] proof) throws RefusedException {
        if (proof.length > LARGEST) {
            throw new RefusedException(Reason.TOO_LARGE, proof.length + " > " + LARGEST);
        }
        String text = Strict.utf8(proof);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new RefusedException(Reason.BAD_PROOF, "no empty line before the checkpoint");
        }
        String[] lines = text.substring(0, blank).split("\n", -1);
        int at = 0;
        if (!lines[at++].equals(HEADER)) {
            throw new RefusedException(Reason.BAD_PROOF, Strict.shown(lines[0]));
        }
        Optional<String> extra = Optional.empty();
        if (at < lines.length && lines[at].startsWith(EXTRA)) {
            String base64 = lines[at++].substring(EXTRA.length());
            Strict.base64(base64);
            extra = Optional.of(base64);
        }
        if (at == lines.length || !lines[at].startsWith(INDEX)) {
            throw new RefusedException(Reason.BAD_PROOF, "no index");
        }
        long index = Strict.decimal(lines[at++].substring(INDEX.length()));
        if (lines.length - at > LONGEST_PATH) {
            throw new RefusedException(Reason.WRONG_HASH_COUNT, lines.length - at + " hashes");
        }
        List<TreeHash> path = new ArrayList<>();
        while (at < lines.length) {
            path.add(TreeHash.parse(lines[at++]));
        }
        byte[] note = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
        return new TlogProof(extra, index, path, SignedNote.parse(note));
    }

    /** The proof as it travels; its file is named {@code *.tlog-proof}. */
    @Override
    public String toString() {
        StringBuilder proof = new StringBuilder(HEADER).append('\n');
        if (extra.isPresent()) {
            proof.append(EXTRA).append(extra.get()).append('\n');
        }
        proof.append(INDEX).append(index).append('\n');
        for (TreeHash hash : path) {
            proof.append(hash).append('\n');
        }
        return proof.append('\n').append(note).toString();
    }
}
