package org.jazari.documents;

/**
 * How much of a document is accepted; beyond it the document is refused, never cut.
 *
 * @param maximumBytes of the file
 * @param maximumCharacters UTF-16 units of its text
 * @param maximumPages of a PDF
 */
public record Limits(int maximumBytes, int maximumCharacters, int maximumPages) {
    public Limits {
        if (maximumBytes < 1 || maximumCharacters < 1 || maximumPages < 1) {
            throw new IllegalArgumentException("Limits are at least 1: " + maximumBytes + " bytes, " + maximumCharacters
                    + " characters, " + maximumPages + " pages");
        }
    }

    /** 20 MB, 12 million characters, 2,000 pages. */
    public static Limits standard() {
        return new Limits(20_000_000, 12_000_000, 2_000);
    }
}
