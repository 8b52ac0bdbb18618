package org.jazari.kernel.facts;

/**
 * State computed from facts alone. The dispatcher hands each fact to each projection in order, in a transaction that
 * also moves the projection's bookmark, so that an effect and its bookmark are durable together. {@code apply} must
 * nevertheless be idempotent by fact id, because a rebuild replays everything.
 */
public interface FactProjection {

    /** A stable name, under which the bookmark is kept. */
    String name();

    /** Raised when the projection's logic changes; a stored bookmark of another version makes it rebuild itself. */
    int version();

    /** Applies one fact; a type that it does not know is ignored. */
    void apply(OrderedFact fact);

    /** Removes all projected state, before a replay from the first fact. */
    void reset();

    /** Called after a batch of facts was committed; the place to refresh what is held in memory. */
    default void committed() {}
}
