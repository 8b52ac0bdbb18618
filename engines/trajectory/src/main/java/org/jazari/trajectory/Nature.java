package org.jazari.trajectory;

/** What an indicator's values are; it decides which values can ever be. */
public enum Nature {
    /** A level at a moment: places, megawatts. */
    STOCK,
    /** A quantity of each period: people trained in a year. */
    FLOW,
    /** A total since the start, which never falls. */
    CUMULATIVE,
    /** A part of a whole, from 0 to 100 percent. */
    SHARE,
    /** A place in an order; 1 is the best. */
    RANK
}
