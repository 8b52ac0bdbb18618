package org.jazari.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jazari.verifier.RefusedException;
import org.jazari.verifier.TreeHash;

/**
 * The tree of one size, read from its tiles: entries, and the proofs of RFC 9162, sections 2.1.3.1 and 2.1.4.1. Proofs made of broken
 * tiles do not verify; this class only sees that tiles have their form.
 */
public final class TreeReader {
    private final TileSource source;
    private final long size;
    private final Map<TilePath, byte[]> tiles = new HashMap<>();

    /**
     * @param size of the tree, as a checkpoint tells it
     */
    public TreeReader(TileSource source, long size) {
        this.source = source;
        this.size = size;
    }

    /** The root as the tiles have it. */
    public TreeHash root() throws IOException, BrokenLogException {
        return rootOfFirst(size);
    }

    /** The root of the tree as it was when it had so many entries. */
    public TreeHash rootOfFirst(long entries) throws IOException, BrokenLogException {
        if (entries < 0 || entries > size) {
            throw new IllegalArgumentException("No tree of " + entries + " in one of " + size);
        }
        return entries == 0 ? TreeHash.EMPTY_ROOT : range(0, entries);
    }

    /** Sibling hashes from an entry up to the root, the entry's first. */
    public List<TreeHash> inclusion(long index) throws IOException, BrokenLogException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No entry " + index + " in a tree of " + size);
        }
        List<TreeHash> path = new ArrayList<>();
        include(index, 0, size, path);
        return path;
    }

    private void include(long index, long low, long high, List<TreeHash> path) throws IOException, BrokenLogException {
        if (high - low == 1) {
            return;
        }
        long middle = low + Long.highestOneBit(high - low - 1);
        if (index < middle) {
            include(index, low, middle, path);
            path.add(range(middle, high));
        } else {
            include(index, middle, high, path);
            path.add(range(low, middle));
        }
    }

    /** What shows that this tree begins with the one of {@code oldSize} entries. */
    public List<TreeHash> consistency(long oldSize) throws IOException, BrokenLogException {
        if (oldSize < 0 || oldSize > size) {
            throw new IllegalArgumentException("No tree of " + oldSize + " in one of " + size);
        }
        List<TreeHash> proof = new ArrayList<>();
        if (oldSize > 0 && oldSize < size) {
            follow(oldSize, 0, size, true, proof);
        }
        return proof;
    }

    private void follow(long oldSize, long low, long high, boolean whole, List<TreeHash> proof)
            throws IOException, BrokenLogException {
        if (oldSize == high) {
            if (!whole) { // the old root itself is known to whoever asks
                proof.add(range(low, high));
            }
            return;
        }
        long middle = low + Long.highestOneBit(high - low - 1);
        if (oldSize <= middle) {
            follow(oldSize, low, middle, whole, proof);
            proof.add(range(middle, high));
        } else {
            follow(oldSize, middle, high, false, proof);
            proof.add(range(low, middle));
        }
    }

    /** The root above entries {@code low} to {@code high} - 1, whose first is a multiple of a power of two not below their number. */
    private TreeHash range(long low, long high) throws IOException, BrokenLogException {
        long count = high - low;
        if (Long.bitCount(count) == 1) {
            return node(Long.numberOfTrailingZeros(count), low);
        }
        long middle = low + Long.highestOneBit(count);
        return TreeHash.ofChildren(range(low, middle), range(middle, high));
    }

    /** The root above 2^height entries from {@code low} on. */
    private TreeHash node(int height, long low) throws IOException, BrokenLogException {
        int level = height / 8;
        long first = low >> (8 * level);
        int count = 1 << (height % 8);
        long tileIndex = first / TilePath.FULL;
        byte[] tile = tile(new TilePath(level, tileIndex, width(level, tileIndex)));
        int at = (int) (first % TilePath.FULL) * TreeHash.LENGTH;
        List<TreeHash> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(hash(tile, at + i * TreeHash.LENGTH));
        }
        return GrowingTree.rootOf(hashes);
    }

    /** Hashes of a tile in this tree. */
    private int width(int level, long index) {
        return (int) Math.min(TilePath.FULL, (size >> (8 * level)) - index * TilePath.FULL);
    }

    private byte[] tile(TilePath path) throws IOException, BrokenLogException {
        byte[] known = tiles.get(path);
        if (known == null) {
            known = hashes(source, path);
            tiles.put(path, known);
        }
        return known;
    }

    private static TreeHash hash(byte[] tile, int at) {
        try {
            return TreeHash.of(Arrays.copyOfRange(tile, at, at + TreeHash.LENGTH));
        } catch (RefusedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bytes of one entry. */
    public byte[] entry(long index) throws IOException, BrokenLogException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No entry " + index + " in a tree of " + size);
        }
        return entries(index / TilePath.FULL).get((int) (index % TilePath.FULL));
    }

    /** The entries of bundle number {@code bundle}: from {@code 256 * bundle} on, 256 of them or what there is. */
    public List<byte[]> entries(long bundle) throws IOException, BrokenLogException {
        TilePath path = TilePath.entries(bundle, width(0, bundle));
        Optional<byte[]> exact = source.read(path.toString());
        byte[] bytes = exact.isPresent() ? exact.get() : whole(source, path);
        return Bundle.read(bytes, path.width(), exact.isEmpty(), path.toString());
    }

    /** Number of bundles. */
    public long bundles() {
        return (size + TilePath.FULL - 1) / TilePath.FULL;
    }

    /** The hashes of a tile. A log may have removed a partial form once the whole tile was there. */
    static byte[] hashes(TileSource source, TilePath path) throws IOException, BrokenLogException {
        int length = path.width() * TreeHash.LENGTH;
        Optional<byte[]> exact = source.read(path.toString());
        byte[] bytes = exact.isPresent() ? exact.get() : whole(source, path);
        int expected = exact.isPresent() ? length : TilePath.FULL * TreeHash.LENGTH;
        if (bytes.length != expected) {
            throw new BrokenLogException(LogProblem.Kind.MALFORMED, path.toString(), bytes.length + " bytes");
        }
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] whole(TileSource source, TilePath path) throws IOException, BrokenLogException {
        Optional<byte[]> whole =
                path.isFull() ? Optional.empty() : source.read(path.full().toString());
        return whole.orElseThrow(() -> new BrokenLogException(LogProblem.Kind.MISSING, path.toString(), "not there"));
    }
}
