package org.jazari.energy.network;

import java.util.List;

/**
 * Work that may be done at any hour of its window and at any of some places: a sum that must be reached in each window.
 *
 * @param window of each snapshot: the number of the sum that it belongs to, from 0 on
 * @param requiredMwh of each window
 */
@SuppressWarnings("ArrayRecordComponent")
public record FlexibleWork(String name, int[] window, double[] requiredMwh, List<Place> places) {
    public FlexibleWork {
        places = List.copyOf(places);
    }

    /**
     * Where some of it can be done.
     *
     * @param loadPerWork MW of load at the bus per MW of work at each snapshot: the PUE
     * @param most MW of work at each snapshot
     */
    public record Place(String name, String bus, double[] loadPerWork, double[] most) {}
}
