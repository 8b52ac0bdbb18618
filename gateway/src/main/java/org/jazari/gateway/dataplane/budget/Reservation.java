package org.jazari.gateway.dataplane.budget;

/** What became of draws: all are held, or none. */
public sealed interface Reservation {
    /**
     * The amounts are held until they are settled.
     *
     * @param id of the hold, for {@link BudgetLedger#settle}
     */
    record Held(long id) implements Reservation {}

    /**
     * Nothing is held.
     *
     * @param draw the first that does not fit
     * @param available what the account still has
     * @param waitingHelps whether it would fit if what others hold came back unused
     */
    record Exhausted(Draw draw, long available, boolean waitingHelps) implements Reservation {}
}
