package org.jazari.strategy.compare;

import java.util.Optional;
import org.jazari.strategy.observatory.Standing;

/**
 * Where a dated target stood and stands, each judged by the clock of its date from what was known on it.
 *
 * @param then empty where there was no such target
 * @param now empty where there no longer is
 */
public record TargetChange(String indicator, Optional<Standing> then, Optional<Standing> now) {

    /** Whether a reader sees another status or another probability. */
    public boolean changed() {
        return !then.map(Standing::status).equals(now.map(Standing::status))
                || !then.flatMap(Standing::chance).equals(now.flatMap(Standing::chance));
    }
}
