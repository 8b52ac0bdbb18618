package org.jazari.strategyfile;

import java.util.List;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param tree the strategy; present only where no problem is an error
 * @param problems by file and line, at most 1,000 and then one of code {@code more-problems}
 * @param filesRead how many files were read
 */
public record CheckResult(Optional<StrategyTree> tree, List<Problem> problems, int filesRead) {
    public CheckResult {
        problems = List.copyOf(problems);
    }

    /** True where the strategy can be used: no problem is an error. */
    public boolean ok() {
        return tree.isPresent();
    }
}
