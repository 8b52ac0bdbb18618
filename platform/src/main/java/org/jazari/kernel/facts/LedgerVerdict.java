package org.jazari.kernel.facts;

/** What a recomputation of the ledger found. */
public sealed interface LedgerVerdict {
    /** Every entry is what the stored facts say. */
    record Intact(LedgerHead head) implements LedgerVerdict {}

    /** The first entry that differs from the stored facts, and how. */
    record Broken(long index, String reason) implements LedgerVerdict {}
}
