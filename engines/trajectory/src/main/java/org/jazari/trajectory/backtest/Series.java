package org.jazari.trajectory.backtest;

import java.util.List;
import org.jazari.trajectory.Observation;

/** A named series, in order of time, one value for a date. */
public record Series(String name, List<Observation> observations) {
    public Series {
        observations = List.copyOf(observations);
    }
}
