package org.jazari.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jazari.verifier.Checkpoint;
import org.jazari.verifier.TreeHash;

/** Computes a whole tree anew from the stored entries, and compares every stored tile and the root on the way. */
final class Recomputation {
    /** Sees each entry in turn. */
    interface EntrySink {
        void accept(long index, byte[] entry);
    }

    private final TileSource source;
    private final Checkpoint checkpoint;
    private final EntrySink entries;
    private final Set<Long> sizesOfInterest;
    private final Map<Long, TreeHash> roots = new HashMap<>();
    private final GrowingTree tree = new GrowingTree();
    private byte[] lastBundle = new byte[0];

    /**
     * @param sizesOfInterest sizes at which the root is to be remembered
     */
    Recomputation(TileSource source, Checkpoint checkpoint, Set<Long> sizesOfInterest, EntrySink entries) {
        this.source = source;
        this.checkpoint = checkpoint;
        this.sizesOfInterest = Set.copyOf(sizesOfInterest);
        this.entries = entries;
        remember();
    }

    /** Stops at the first thing that is not as the checkpoint says. */
    Recomputation run() throws IOException, BrokenLogException {
        TreeReader reader = new TreeReader(source, checkpoint.size());
        for (long bundle = 0; bundle < reader.bundles(); bundle++) {
            List<byte[]> read = reader.entries(bundle);
            for (byte[] entry : read) {
                entries.accept(tree.size(), entry);
                tree.add(TreeHash.ofLeaf(entry), this::compare);
                remember();
            }
            keepIfPartial(read);
        }
        for (int level = 0; level < tree.levels(); level++) {
            List<TreeHash> partial = tree.partial(level);
            if (!partial.isEmpty()) {
                long index = (tree.size() >> (8 * level)) / TilePath.FULL;
                compare(new TilePath(level, index, partial.size()), partial);
            }
        }
        if (!tree.root().equals(checkpoint.root())) {
            throw new BrokenLogException(
                    LogProblem.Kind.ROOT_DIFFERS,
                    Store.CHECKPOINT,
                    checkpoint.root() + ", entries give " + tree.root());
        }
        return this;
    }

    private void remember() {
        if (sizesOfInterest.contains(tree.size())) {
            roots.put(tree.size(), tree.root());
        }
    }

    private void keepIfPartial(List<byte[]> read) {
        if (read.size() < TilePath.FULL) {
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            read.forEach(entry -> Bundle.write(entry, bundle));
            lastBundle = bundle.toByteArray();
        }
    }

    private void compare(TilePath path, List<TreeHash> computed) throws BrokenLogException {
        byte[] expected = Store.bytes(computed);
        byte[] stored;
        try {
            stored = TreeReader.hashes(source, path);
        } catch (IOException failure) {
            throw new BrokenLogException(
                    LogProblem.Kind.UNREADABLE, path.toString(), String.valueOf(failure.getMessage()));
        }
        int differs = Arrays.mismatch(expected, stored);
        if (differs >= 0) {
            long hash = path.index() * TilePath.FULL + differs / TreeHash.LENGTH;
            String what = path.level() == 0 ? "entry " + hash + " does not give its hash" : "hash " + hash;
            throw new BrokenLogException(LogProblem.Kind.TILE_DIFFERS, path.toString(), what);
        }
    }

    GrowingTree tree() {
        return tree;
    }

    byte[] lastBundle() {
        return lastBundle.clone();
    }

    /** The root that the log had at a size of interest; empty where the log is smaller. */
    Optional<TreeHash> rootAt(long size) {
        return Optional.ofNullable(roots.get(size));
    }

    /** Refuses a log that does not begin with a tree known to have been signed. */
    void mustContain(Checkpoint known) throws BrokenLogException {
        if (!known.origin().equals(checkpoint.origin())) {
            throw new BrokenLogException(LogProblem.Kind.OTHER_ORIGIN, Store.CHECKPOINT, checkpoint.origin());
        }
        TreeHash root = rootAt(known.size())
                .orElseThrow(() -> new BrokenLogException(
                        LogProblem.Kind.ROLLED_BACK,
                        Store.CHECKPOINT,
                        "size " + checkpoint.size() + ", but " + known.size() + " was signed"));
        if (!root.equals(known.root())) {
            throw new BrokenLogException(
                    LogProblem.Kind.FORKED,
                    Store.CHECKPOINT,
                    "at size " + known.size() + " the root was " + known.root() + " and is now " + root);
        }
    }
}
