package org.jazari.trajectory;

import java.time.LocalDate;
import java.util.List;

/**
 * A dated target of an indicator.
 *
 * @param deadline the last day on which the target may be reached
 * @param milestones values wanted on the way, before the deadline
 */
public record Goal(
        Nature nature, Direction direction, double target, LocalDate deadline, List<Observation> milestones) {
    public Goal {
        milestones = List.copyOf(milestones);
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("No finite target: " + target);
        }
        if (milestones.stream().anyMatch(milestone -> !milestone.date().isBefore(deadline))) {
            throw new IllegalArgumentException("A milestone is not before the deadline " + deadline);
        }
    }
}
