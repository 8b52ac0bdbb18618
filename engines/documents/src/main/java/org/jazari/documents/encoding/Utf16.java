package org.jazari.documents.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Recognises UTF-16 that has no byte order mark, by the high bytes that French, English and Arabic share. */
final class Utf16 {
    private static final int LOOKED_AT = 1 << 14;
    private static final double SURE = 0.9;

    /** From here to the no-break space there are only controls. */
    private static final int DELETE = 0x7f;

    private static final int NO_BREAK_SPACE = 0xa0;

    private Utf16() {}

    static @Nullable Charset withoutMark(byte[] bytes) {
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int little = 0;
        int big = 0;
        int zeros = 0;
        for (int i = 0; i < 2 * pairs; i += 2) {
            big += plausible(bytes[i], bytes[i + 1]) ? 1 : 0;
            little += plausible(bytes[i + 1], bytes[i]) ? 1 : 0;
            zeros += bytes[i] == 0 || bytes[i + 1] == 0 ? 1 : 0;
        }
        if (zeros == 0 || bytes.length % 2 != 0 || Math.max(little, big) < SURE * pairs) {
            return null;
        }
        return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean plausible(byte high, byte low) {
        return (high == 0
                        && ((low >= 0x20 && low < DELETE)
                                || (low & 0xff) >= NO_BREAK_SPACE
                                || low == '\n'
                                || low == '\r'
                                || low == '\t'))
                || high == 6
                || high == 0x20;
    }
}
