package org.jazari.kernel.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The public ledger: the append-only record of public facts that others can check.
 *
 * <p>Today's implementation is {@link HashChainLedger}. A Merkle log takes its place behind this interface; nothing else
 * in the platform knows which one it is.
 */
public interface PublicLedger {

    /**
     * Appends public facts in the given order. A fact that is already in (by its id) is passed over, so that a repeated
     * call after a crash changes nothing.
     */
    void append(List<Fact> publicFacts);

    /** The ledger's size and fingerprint now. */
    LedgerHead head();

    /** The same after the last fact that was recorded by a moment. */
    LedgerHead head(Instant moment);

    /** Where a fact stands in the ledger; empty when it is not in. */
    Optional<LedgerReceipt> find(String factId);

    /** Recomputes every entry from the stored facts and compares. */
    LedgerVerdict verify();
}
