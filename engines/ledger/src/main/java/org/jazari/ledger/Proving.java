package org.jazari.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jazari.verifier.Disclosure;
import org.jazari.verifier.Extra;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TlogProof;

/** Makes proofs out of anybody's tiles. */
public final class Proving {
    private Proving() {}

    /**
     * A proof of one entry, which it carries where the entry is text.
     *
     * @param tree of the note's size
     * @param note the checkpoint under which it stands
     */
    public static TlogProof proof(TreeReader tree, SignedNote note, long index, List<Disclosure> disclosures)
            throws IOException, BrokenLogException {
        byte[] entry = tree.entry(index);
        String text = new String(entry, StandardCharsets.UTF_8);
        boolean isText = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), entry);
        return new TlogProof(
                isText ? Optional.of(new Extra(text, disclosures).base64()) : Optional.empty(),
                index,
                tree.inclusion(index),
                note);
    }
}
