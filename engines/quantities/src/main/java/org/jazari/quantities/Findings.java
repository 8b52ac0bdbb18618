package org.jazari.quantities;

import java.util.List;
import org.jazari.quantities.claim.Comparison;

/** Compares what documents claim, within each and with each other. */
public final class Findings {
    private Findings() {}

    /**
     * Finds contradictions, name variants, calculations that hold and values that follow. The work grows with the square of the number of figures;
     * figures that count the same noun are the only ones compared one by one.
     *
     * @param sources each with an id of its own
     */
    public static List<Finding> compare(List<Source> sources) {
        return Comparison.of(sources);
    }
}
