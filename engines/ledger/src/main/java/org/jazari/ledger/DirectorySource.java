package org.jazari.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A log in a folder of this machine. */
public final class DirectorySource implements TileSource, AutoCloseable {
    private final Path folder;
    private final LocalDisk disk = new LocalDisk();

    public DirectorySource(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return TilePath.isResource(path) ? disk.read(folder.resolve(path)) : Optional.empty();
    }

    @Override
    public void close() {
        disk.close();
    }
}
