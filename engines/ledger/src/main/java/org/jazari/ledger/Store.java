package org.jazari.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jazari.verifier.SignedNote;
import org.jazari.verifier.TreeHash;

/**
 * The writing side of a log's folder. A batch is written in this order, each step durable before the next: bundles and tiles, then the
 * checkpoint. Until the checkpoint is there, nothing points to the rest, and the next batch overwrites it.
 */
final class Store {
    static final String CHECKPOINT = "checkpoint";
    static final String COSIGNED = "checkpoint.cosigned";

    private final Disk disk;
    private final Path folder;
    private final Set<Path> durableFolders = new HashSet<>();
    private GrowingTree tree;
    private byte[] lastBundle;

    /**
     * @param tree as the checkpoint has it
     * @param lastBundle the entries that do not fill a bundle yet, as they are stored
     */
    Store(Disk disk, Path folder, GrowingTree tree, byte[] lastBundle) {
        this.disk = disk;
        this.folder = folder;
        this.tree = tree;
        this.lastBundle = lastBundle.clone();
    }

    /** A batch on its way: what the log is once it is written. */
    final class Batch {
        private final GrowingTree grown = tree.copy();
        private final Map<TilePath, byte[]> files = new LinkedHashMap<>();
        private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();

        private Batch(List<byte[]> entries) {
            bundle.writeBytes(lastBundle);
            for (byte[] entry : entries) {
                Bundle.write(entry, bundle);
                add(TreeHash.ofLeaf(entry));
                if (grown.size() % TilePath.FULL == 0) {
                    files.put(TilePath.entries(grown.size() / TilePath.FULL - 1, TilePath.FULL), bundle.toByteArray());
                    bundle.reset();
                }
            }
            if (bundle.size() > 0) {
                files.put(
                        TilePath.entries(grown.size() / TilePath.FULL, (int) (grown.size() % TilePath.FULL)),
                        bundle.toByteArray());
            }
            for (int level = 0; level < grown.levels(); level++) {
                List<TreeHash> partial = grown.partial(level);
                long hashes = grown.size() >> (8 * level);
                if (!partial.isEmpty() && hashes > tree.size() >> (8 * level)) {
                    long index = hashes / TilePath.FULL;
                    files.put(new TilePath(level, index, partial.size()), bytes(partial));
                }
            }
        }

        private void add(TreeHash leaf) {
            try {
                grown.add(leaf, (path, hashes) -> files.put(path, bytes(hashes)));
            } catch (BrokenLogException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        GrowingTree tree() {
            return grown;
        }
    }

    GrowingTree tree() {
        return tree;
    }

    Batch batch(List<byte[]> entries) {
        return new Batch(entries);
    }

    /** Makes the bundles and tiles of a batch durable. */
    void writeTiles(Batch batch) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        Set<Path> folders = new LinkedHashSet<>();
        for (Map.Entry<TilePath, byte[]> file : batch.files.entrySet()) {
            Path path = folder.resolve(file.getKey().toString());
            makeFolders(Disk.parentOf(path), folders);
            disk.write(path, file.getValue());
            files.add(path);
            folders.add(Disk.parentOf(path));
        }
        disk.forceFiles(files);
        for (Path changed : folders) {
            disk.forceFolder(changed);
        }
        durableFolders.addAll(folders);
    }

    private void makeFolders(Path path, Set<Path> changed) throws IOException {
        if (path.equals(folder) || durableFolders.contains(path) || changed.contains(path)) {
            return;
        }
        Path parent = Disk.parentOf(path);
        makeFolders(parent, changed);
        disk.makeFolder(path);
        changed.add(parent);
        changed.add(path);
    }

    /** Publishes the checkpoint of a batch whose tiles are durable: from now on the batch is part of the log. */
    void publish(Batch batch, SignedNote checkpoint) throws IOException {
        writeCheckpoint(checkpoint);
        tree = batch.grown;
        lastBundle = batch.bundle.toByteArray();
    }

    void writeCheckpoint(SignedNote checkpoint) throws IOException {
        disk.replace(folder.resolve(CHECKPOINT), checkpoint.toString().getBytes(StandardCharsets.UTF_8));
    }

    void writeCosigned(SignedNote checkpoint) throws IOException {
        disk.replace(folder.resolve(COSIGNED), checkpoint.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Removes the partial forms of tiles that this batch has filled: nobody needs them any more, and nothing depends on it. */
    void removePartials(Batch batch) throws IOException {
        for (TilePath path : batch.files.keySet()) {
            if (path.isFull()) {
                removePartials(disk, folder.resolve(path.partials()));
            }
        }
    }

    static void removePartials(Disk disk, Path partials) throws IOException {
        for (Path partial : disk.list(partials)) {
            disk.delete(partial);
        }
        disk.delete(partials);
    }

    static byte[] bytes(List<TreeHash> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(hashes.size() * TreeHash.LENGTH);
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }
}
