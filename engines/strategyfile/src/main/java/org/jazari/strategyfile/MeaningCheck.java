package org.jazari.strategyfile;

/** The checks that JSON Schema cannot say, one class each. They hold for elements with other faults too: what is missing is passed over. */
final class MeaningCheck {
    private MeaningCheck() {}

    static void check(Assembly strategy, Findings findings) {
        ReferenceCheck.check(strategy, findings);
        DateCheck.check(strategy, findings);
        BlankCheck.check(strategy, findings);
        LanguageCheck.check(strategy, findings);
        UniquenessCheck.check(strategy, findings);
        ElementCheck.check(strategy, findings);
        FigureCheck.check(strategy, findings);
        FormulaCheck.check(strategy, findings);
    }
}
