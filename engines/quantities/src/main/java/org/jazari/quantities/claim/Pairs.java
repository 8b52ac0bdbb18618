package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jazari.quantities.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Compares every pair of alike things, as long as the work stays within bounds: a hostile text may state a hundred
 * thousand figures of one noun. What stands first is compared first.
 */
final class Pairs {
    static final int MAX_PAIRS = 2_000_000;
    static final int MAX_FINDINGS = 1_000;

    private final List<Finding> findings = new ArrayList<>();
    private int pairs;

    /** Applies a rule to every pair of a list; null where it finds nothing. */
    <T> void compare(List<T> alike, BiFunction<T, T, @Nullable Finding> rule) {
        for (int second = 1; second < alike.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (++pairs > MAX_PAIRS || findings.size() >= MAX_FINDINGS) {
                    return;
                }
                Finding finding = rule.apply(alike.get(first), alike.get(second));
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
    }

    List<Finding> findings() {
        return findings;
    }
}
