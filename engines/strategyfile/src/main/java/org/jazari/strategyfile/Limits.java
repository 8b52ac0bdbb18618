package org.jazari.strategyfile;

/** What a folder may hold at most: far above any real strategy, far below what would hurt the machine. */
final class Limits {
    static final int FILES = 200;
    static final int FILE_BYTES = 4 << 20;
    static final int TOTAL_BYTES = 32 << 20;
    static final int DEPTH = 32;

    private Limits() {}
}
