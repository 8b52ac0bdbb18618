package org.jazari.verifier;

/** What was given cannot be read, or does not hold. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why; each has a sentence in each language (words_*.properties). */
    public enum Reason {
        /** Larger than the bound of its kind. */
        TOO_LARGE,
        /** Bytes that are not UTF-8, or control characters where none may be. */
        NOT_TEXT,
        /** A number with a sign, a leading zero, or beyond 2^63 - 1. */
        BAD_NUMBER,
        /** Not base64 in its one canonical form, or not of the expected length. */
        BAD_BASE64,
        BAD_NOTE,
        BAD_CHECKPOINT,
        BAD_KEY,
        BAD_POLICY,
        BAD_PROOF,
        BAD_JSON,
        BAD_EXTRA,
        /** The entry's place is not inside the tree. */
        INDEX_BEYOND_SIZE,
        /** Hashes are missing, left over, or of a wrong length. */
        WRONG_HASH_COUNT,
        WRONG_HASH_LENGTH,
        /** The hashes do not lead to the root. */
        ROOT_MISMATCH,
        /** The later tree is smaller. */
        SMALLER_TREE,
        /** An empty tree has one root, and nothing follows from it. */
        EMPTY_TREE,
        /** A signature of a trusted key is wrong. */
        BAD_SIGNATURE,
        /** This Java runtime lacks the algorithm of every trusted key that signed. */
        ALGORITHM_UNAVAILABLE,
        NOT_SIGNED_BY_LOG,
        NO_QUORUM,
        /** The proof does not carry the entry and none was given. */
        NO_LEAF,
        /** A disclosure that no commitment of the entry answers to. */
        DISCLOSURE_MISMATCH
    }

    private final Reason reason;
    private final String detail;

    /**
     * @param detail the offending value or its place, in the words of the format itself
     */
    public RefusedException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
