package org.jazari.strategyfile;

/** The checks that JSON Schema cannot say, one class each. */
final class MeaningCheck {
    private MeaningCheck() {}

    static void check(Assembly strategy, Findings findings) {}
}
