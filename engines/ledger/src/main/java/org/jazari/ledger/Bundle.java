package org.jazari.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries as they are stored and served: each after its length in two bytes, big-endian (C2SP tlog-tiles). */
final class Bundle {
    private Bundle() {}

    static void write(byte[] entry, ByteArrayOutputStream out) {
        out.write(entry.length >> 8);
        out.write(entry.length);
        out.writeBytes(entry);
    }

    /** The first {@code count} entries of a bundle; a longer one is taken for a later form of it only where {@code mayBeLonger}. */
    static List<byte[]> read(byte[] bundle, int count, boolean mayBeLonger, String place) throws BrokenLogException {
        List<byte[]> entries = new ArrayList<>(count);
        int at = 0;
        while (entries.size() < count) {
            if (at + 2 > bundle.length) {
                throw new BrokenLogException(
                        LogProblem.Kind.MALFORMED, place, "ends after " + entries.size() + " entries");
            }
            int length = ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff);
            at += 2;
            if (at + length > bundle.length) {
                throw new BrokenLogException(LogProblem.Kind.MALFORMED, place, "ends within entry " + entries.size());
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        if (at < bundle.length && !mayBeLonger) {
            throw new BrokenLogException(LogProblem.Kind.MALFORMED, place, "goes on after " + count + " entries");
        }
        return entries;
    }
}
