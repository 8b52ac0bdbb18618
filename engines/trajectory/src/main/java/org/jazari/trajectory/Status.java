package org.jazari.trajectory;

/** Where a dated target stands. */
public enum Status {
    /** The last value is as good as the target, or better. */
    REACHED,
    /** A value of the deadline or later is short of the target. */
    MISSED,
    /** The deadline is over, and no value of that time was brought. */
    OVERDUE,
    /** Reached with a probability of at least 70 %. */
    ON_TRACK,
    /** Reached with a probability of 30 % to 70 %. */
    AT_RISK,
    /** Reached with a probability below 30 %. */
    OFF_TRACK,
    /** Too few values for a forecast. */
    INSUFFICIENT_DATA,
    /** No value at all. */
    NO_DATA
}
