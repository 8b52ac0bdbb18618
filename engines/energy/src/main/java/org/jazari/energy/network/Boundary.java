package org.jazari.energy.network;

/** What is in a storage before the first snapshot and after the last. */
public sealed interface Boundary {
    /** As much after as before; how much is found. */
    record Cyclic() implements Boundary {}

    /** Given before, free after; MWh. */
    record Initial(double mwh) implements Boundary {}

    /** The same given amount before and after; MWh. */
    record Closed(double mwh) implements Boundary {}
}
