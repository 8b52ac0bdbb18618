package org.jazari.documents;

import org.jspecify.annotations.Nullable;

/**
 * What the sender said of the bytes. It is weighed after the bytes themselves.
 *
 * @param fileName name with its ending, such as {@code rapport.pdf}
 * @param contentType media type, possibly with a charset, such as {@code text/html; charset=windows-1256}
 */
public record Hint(@Nullable String fileName, @Nullable String contentType) {
    public static Hint none() {
        return new Hint(null, null);
    }

    public static Hint named(String fileName) {
        return new Hint(fileName, null);
    }

    public static Hint typed(String contentType) {
        return new Hint(null, contentType);
    }
}
