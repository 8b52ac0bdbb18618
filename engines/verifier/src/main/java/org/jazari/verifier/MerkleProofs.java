package org.jazari.verifier;

import java.util.Arrays;
import java.util.List;
import org.jazari.verifier.RefusedException.Reason;

/** Verifies inclusion and consistency proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class MerkleProofs {
    private MerkleProofs() {}

    /**
     * Holds where {@code leaf} is entry number {@code index} of the tree with {@code size} entries and this root.
     *
     * @param index 0-based
     * @param path sibling hashes, the leaf's first
     */
    public static void checkInclusion(long index, long size, TreeHash leaf, TreeHash root, List<TreeHash> path)
            throws RefusedException {
        if (index < 0 || size < 0 || index >= size) {
            throw new RefusedException(Reason.INDEX_BEYOND_SIZE, index + " of " + size);
        }
        long node = index; // the place of the hash so far in its row, and of the last hash of that row
        long last = size - 1;
        TreeHash hash = leaf;
        for (TreeHash sibling : path) {
            if (last == 0) {
                throw new RefusedException(Reason.WRONG_HASH_COUNT, path.size() + " hashes, too many");
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.ofChildren(sibling, hash);
                while ((node & 1) == 0 && node != 0) { // rows where the hash stands alone at the right
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.ofChildren(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new RefusedException(Reason.WRONG_HASH_COUNT, path.size() + " hashes, too few");
        }
        if (!hash.equals(root)) {
            throw new RefusedException(Reason.ROOT_MISMATCH, root.toString());
        }
    }

    /** {@link #checkInclusion(long, long, TreeHash, TreeHash, List)} for hashes that nobody has measured yet. */
    public static void checkInclusion(long index, long size, byte[] leaf, byte[] root, List<byte[]> path)
            throws RefusedException {
        if (index < 0 || size < 0 || index >= size) {
            throw new RefusedException(Reason.INDEX_BEYOND_SIZE, index + " of " + size);
        }
        checkInclusion(index, size, TreeHash.of(leaf), TreeHash.of(root), hashes(path));
    }

    /**
     * Holds where the tree of {@code newSize} entries begins with the whole tree of {@code oldSize} entries. Nothing follows from an empty
     * tree, so an old size of 0 is refused unless both are empty.
     */
    public static void checkConsistency(
            long oldSize, long newSize, TreeHash oldRoot, TreeHash newRoot, List<TreeHash> proof)
            throws RefusedException {
        checkSizes(oldSize, newSize, proof.size());
        if (oldSize == 0) {
            if (newSize > 0 || !oldRoot.equals(TreeHash.EMPTY_ROOT) || !newRoot.equals(TreeHash.EMPTY_ROOT)) {
                throw new RefusedException(Reason.EMPTY_TREE, oldSize + " to " + newSize);
            }
            return;
        }
        if (oldSize == newSize) {
            if (!oldRoot.equals(newRoot)) {
                throw new RefusedException(Reason.ROOT_MISMATCH, "same size, different roots");
            }
            return;
        }
        checkGrowth(oldSize, newSize, oldRoot, newRoot, proof);
    }

    private static void checkGrowth(
            long oldSize, long newSize, TreeHash oldRoot, TreeHash newRoot, List<TreeHash> proof)
            throws RefusedException {
        if (proof.isEmpty()) {
            throw new RefusedException(Reason.WRONG_HASH_COUNT, "no hashes");
        }
        long node = oldSize - 1;
        long last = newSize - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        // A power of two is a node of the new tree: its root then opens the proof without being sent.
        boolean whole = (oldSize & (oldSize - 1)) == 0;
        TreeHash older = whole ? oldRoot : proof.get(0);
        TreeHash newer = older;
        for (TreeHash sibling : proof.subList(whole ? 0 : 1, proof.size())) {
            if (last == 0) {
                throw new RefusedException(Reason.WRONG_HASH_COUNT, proof.size() + " hashes, too many");
            }
            if ((node & 1) == 1 || node == last) {
                older = TreeHash.ofChildren(sibling, older);
                newer = TreeHash.ofChildren(sibling, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = TreeHash.ofChildren(newer, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new RefusedException(Reason.WRONG_HASH_COUNT, proof.size() + " hashes, too few");
        }
        if (!older.equals(oldRoot) || !newer.equals(newRoot)) {
            throw new RefusedException(Reason.ROOT_MISMATCH, oldSize + " to " + newSize);
        }
    }

    /** {@link #checkConsistency(long, long, TreeHash, TreeHash, List)} for hashes that nobody has measured yet. */
    public static void checkConsistency(long oldSize, long newSize, byte[] oldRoot, byte[] newRoot, List<byte[]> proof)
            throws RefusedException {
        checkSizes(oldSize, newSize, proof.size());
        if (oldSize == newSize && oldSize > 0) { // one and the same head, whatever stands in it, says nothing new
            if (!Arrays.equals(oldRoot, newRoot)) {
                throw new RefusedException(Reason.ROOT_MISMATCH, "same size, different roots");
            }
            return;
        }
        checkConsistency(oldSize, newSize, TreeHash.of(oldRoot), TreeHash.of(newRoot), hashes(proof));
    }

    private static void checkSizes(long oldSize, long newSize, int hashes) throws RefusedException {
        if (oldSize < 0 || newSize < oldSize) {
            throw new RefusedException(Reason.SMALLER_TREE, oldSize + " to " + newSize);
        }
        if ((oldSize == newSize || oldSize == 0) && hashes > 0) {
            throw new RefusedException(Reason.WRONG_HASH_COUNT, hashes + " hashes, none expected");
        }
    }

    private static List<TreeHash> hashes(List<byte[]> path) throws RefusedException {
        TreeHash[] hashes = new TreeHash[path.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = TreeHash.of(path.get(i));
        }
        return List.of(hashes);
    }
}
