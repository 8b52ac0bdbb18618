package org.jazari.quantities;

import java.util.List;
import org.jazari.quantities.claim.Comparison;

/** Compares what documents claim, within each and with each other. */
public final class Findings {
    private Findings() {}

    /**
     * Finds contradictions, name variants, calculations that hold and values that follow. Only figures that count
     * the same noun or have the same unit are compared one by one, each statement of a document at most twice; of each
     * class at most two million pairs are compared and a thousand findings returned, the first ones.
     *
     * @param sources each with an id of its own
     */
    public static List<Finding> compare(List<Source> sources) {
        return Comparison.of(sources);
    }
}
