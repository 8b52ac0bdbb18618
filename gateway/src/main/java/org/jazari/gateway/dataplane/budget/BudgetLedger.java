package org.jazari.gateway.dataplane.budget;

import java.time.Instant;
import java.util.List;

/**
 * Amounts drawn from accounts: the most that a call can use is held before it, what it used is settled after it. Spent and held together
 * never go beyond the limit that a draw names, however many draw at once. What a process held when it was killed comes back
 * {@link #LEASE_SECONDS} after its last sign of life; what was settled stays.
 *
 * <p>Calls answer from memory and do not block on a network. An implementation that shares accounts between gateways holds leases of them, and
 * renews them in the background.
 */
public interface BudgetLedger extends AutoCloseable {
    /** After so long without renewal what a holder has is free again. */
    long LEASE_SECONDS = 30;

    /** Holds all draws or none. */
    Reservation reserve(List<Draw> draws, Instant now);

    /**
     * Ends a hold.
     *
     * @param used for each draw, in their order, what the call used; more than was held is spent too
     * @throws IllegalStateException where there is no such hold
     */
    void settle(long hold, long[] used);

    /** An account now; zero where nothing was drawn. */
    Standing standing(Account account, Instant now);

    @Override
    void close();
}
