package org.jazari.trajectory.backtest;

/** A file of series that cannot be read: where and why. */
public final class SeriesRefusal extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Reason {
        NOT_UTF_8,
        NO_HEADER,
        NO_TIME_COLUMN,
        NO_VALUE_COLUMN,
        ROW_LENGTH,
        BAD_TIME,
        BAD_VALUE,
        TWICE,
        TOO_LARGE
    }

    private final Reason reason;
    private final long line;
    private final String found;

    SeriesRefusal(Reason reason, long line, String found) {
        super(reason + " in line " + line + ": " + found);
        this.reason = reason;
        this.line = line;
        this.found = found;
    }

    public Reason reason() {
        return reason;
    }

    /** From 1; 0 where it concerns the whole file. */
    public long line() {
        return line;
    }

    /** What stands there. */
    public String found() {
        return found;
    }
}
