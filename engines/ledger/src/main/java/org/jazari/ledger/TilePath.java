package org.jazari.ledger;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a resource of a log stands below its prefix (C2SP tlog-tiles): {@code tile/0/x001/234}, {@code tile/entries/000.p/17}.
 *
 * @param level row of tiles, 0 for hashes of entries; {@link #ENTRIES} for the entries themselves
 * @param index 0-based place in the row
 * @param width 1 to 256 hashes or entries
 */
public record TilePath(int level, long index, int width) {
    /** Hashes or entries of a full tile. */
    public static final int FULL = 256;

    /** The level of entry bundles. */
    public static final int ENTRIES = -1;

    /** Rows of tiles above 2^63 - 1 entries. */
    static final int LEVELS = 8;

    private static final Pattern FORM = Pattern.compile(
            "checkpoint|checkpoint[.]cosigned|"
                    + "tile/(?:entries|[0-9]|[1-5][0-9]|6[0-3])/(?:x[0-9]{3}/){0,6}[0-9]{3}(?:[.]p/(?:[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]))?");

    public TilePath {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No tile: level " + level + ", index " + index + ", width " + width);
        }
    }

    static TilePath entries(long index, int width) {
        return new TilePath(ENTRIES, index, width);
    }

    /** Whether a path may name a resource of a log: what a server may look up below the log's folder. */
    public static boolean isResource(String path) {
        return FORM.matcher(path).matches();
    }

    boolean isFull() {
        return width == FULL;
    }

    /** The same tile once it is full. */
    TilePath full() {
        return new TilePath(level, index, FULL);
    }

    /** The folder of the tile's partial forms. */
    String partials() {
        return full() + ".p";
    }

    /** The path, with forward slashes and without a leading one. */
    @Override
    public String toString() {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        path.insert(0, "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/");
        return isFull() ? path.toString() : path + ".p/" + width;
    }
}
