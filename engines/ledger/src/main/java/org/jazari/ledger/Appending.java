package org.jazari.ledger;

import org.jazari.verifier.SignedNote;

/** What became of entries handed to the log. */
public sealed interface Appending {
    /**
     * The entries are durable and under a signed checkpoint.
     *
     * @param firstIndex 0-based place of the first of them; the others follow
     * @param count of the entries
     * @param checkpoint signed, of a tree that holds them all
     */
    record Appended(long firstIndex, int count, SignedNote checkpoint) implements Appending {}

    /**
     * An entry is longer than a log can hold ({@link Ledger#LONGEST_ENTRY}); none of them is appended.
     *
     * @param position 0-based place in the list that was handed over
     * @param length in bytes
     */
    record TooLong(int position, int length) implements Appending {}
}
