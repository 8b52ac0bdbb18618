package org.jazari.kernel.ledger;

/** What a recomputation of the ledger found. */
public sealed interface LedgerVerdict {
    /** Every entry is what the stored facts say, and every tree that was signed is the one that they give. */
    record Intact(LedgerHead head) implements LedgerVerdict {}

    /** The first entry that differs from the stored facts, and how. */
    record Broken(long index, String reason) implements LedgerVerdict {}
}
