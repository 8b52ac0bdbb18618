package org.jazari.verifier;

import java.util.Arrays;
import java.util.Base64;
import org.jazari.verifier.RefusedException.Reason;

/** A SHA-256 hash in a Merkle tree (RFC 9162, section 2.1.1): 32 bytes that cannot change. */
public final class TreeHash {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    /** The root of the tree without entries. */
    public static final TreeHash EMPTY_ROOT = new TreeHash(Strict.sha256());

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash of an entry: SHA-256(0x00, entry). */
    public static TreeHash ofLeaf(byte[] entry) {
        return new TreeHash(Strict.sha256(LEAF, entry));
    }

    /** The hash above two others: SHA-256(0x01, left, right). */
    public static TreeHash ofChildren(TreeHash left, TreeHash right) {
        return new TreeHash(Strict.sha256(NODE, left.bytes, right.bytes));
    }

    /** These 32 bytes as a hash. */
    public static TreeHash of(byte[] bytes) throws RefusedException {
        if (bytes.length != LENGTH) {
            throw new RefusedException(Reason.WRONG_HASH_LENGTH, bytes.length + " bytes");
        }
        return new TreeHash(bytes.clone());
    }

    /** A hash written in standard base64. */
    public static TreeHash parse(String base64) throws RefusedException {
        return of(Strict.base64(base64));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Standard base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
