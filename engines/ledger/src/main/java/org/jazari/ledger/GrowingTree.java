package org.jazari.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jazari.verifier.TreeHash;

/**
 * A Merkle tree that grows by one leaf at a time and keeps only its right edge: of each row of tiles, the hashes that do not fill a tile
 * yet.
 */
public final class GrowingTree {
    /** What becomes of a tile that is full. */
    interface FullTile {
        void accept(TilePath path, List<TreeHash> hashes) throws BrokenLogException;
    }

    private long size;
    private final List<List<TreeHash>> edge;

    /** The empty tree. */
    public GrowingTree() {
        this.edge = new ArrayList<>();
    }

    private GrowingTree(GrowingTree other) {
        this.size = other.size;
        this.edge = new ArrayList<>();
        other.edge.forEach(row -> edge.add(new ArrayList<>(row)));
    }

    GrowingTree copy() {
        return new GrowingTree(this);
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** Adds a leaf by its hash. */
    public void add(TreeHash leaf) {
        try {
            add(leaf, (path, hashes) -> {});
        } catch (BrokenLogException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(TreeHash leaf, FullTile full) throws BrokenLogException {
        size++;
        add(0, leaf, full);
    }

    private void add(int level, TreeHash hash, FullTile full) throws BrokenLogException {
        if (level == edge.size()) {
            edge.add(new ArrayList<>(TilePath.FULL));
        }
        List<TreeHash> row = edge.get(level);
        row.add(hash);
        if (row.size() == TilePath.FULL) {
            long index = (size >> (8 * (level + 1))) - 1;
            full.accept(new TilePath(level, index, TilePath.FULL), List.copyOf(row));
            TreeHash above = rootOf(row);
            row.clear();
            add(level + 1, above, full);
        }
    }

    /** The hashes of a row that do not fill a tile yet. */
    List<TreeHash> partial(int level) {
        return level < edge.size() ? List.copyOf(edge.get(level)) : List.of();
    }

    int levels() {
        return edge.size();
    }

    /** The root above all leaves so far (RFC 9162, section 2.1.1). */
    public TreeHash root() {
        List<TreeHash> above = List.of(); // the root of everything to the right, where there is something
        for (List<TreeHash> row : edge) {
            List<TreeHash> all = new ArrayList<>(row);
            all.addAll(above);
            above = all.isEmpty() ? List.of() : List.of(rootOf(all));
        }
        return above.isEmpty() ? TreeHash.EMPTY_ROOT : above.getFirst();
    }

    /** The root above hashes in a row, of which only the last may stand for fewer leaves (RFC 9162, section 2.1.1). */
    static TreeHash rootOf(List<TreeHash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int split = Integer.highestOneBit(hashes.size() - 1);
        return TreeHash.ofChildren(rootOf(hashes.subList(0, split)), rootOf(hashes.subList(split, hashes.size())));
    }
}
