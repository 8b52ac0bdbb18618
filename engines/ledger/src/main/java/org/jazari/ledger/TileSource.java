package org.jazari.ledger;

import java.io.IOException;
import java.util.Optional;

/** The resources of somebody's log, wherever they are. */
public interface TileSource {
    /** Bytes beyond which no resource of a log goes: 256 entries of 65,535 bytes, each with its length. */
    int LARGEST = 256 * (65_535 + 2);

    /**
     * A resource's bytes; empty where there is no such resource.
     *
     * @param path such as {@code checkpoint} or {@code tile/0/000.p/3}
     * @throws IOException where it cannot be told, or is larger than {@link #LARGEST}
     */
    Optional<byte[]> read(String path) throws IOException;
}
