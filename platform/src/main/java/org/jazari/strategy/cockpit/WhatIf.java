package org.jazari.strategy.cockpit;

import java.time.LocalDate;
import java.util.Optional;
import org.jazari.strategy.observatory.Standing;
import org.jazari.trajectory.Scenario;

/**
 * What an assumed pace comes to, as its page shows it.
 *
 * @param inTime whether the target is reached by the deadline
 * @param atDeadline the value at the deadline
 * @param on the day on which the target is reached; empty where that takes more than a century
 */
public record WhatIf(boolean inTime, String atDeadline, Optional<LocalDate> on) {
    static WhatIf of(Standing standing, Scenario scenario) {
        return new WhatIf(
                scenario.reachedInTime(),
                standing.number(scenario.atDeadline()),
                Optional.ofNullable(scenario.reachedOn()));
    }
}
