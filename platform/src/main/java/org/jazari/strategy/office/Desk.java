package org.jazari.strategy.office;

import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategy.content.Snapshots;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the office works on. */
@Component
public class Desk {
    private final Snapshots snapshots;

    Desk(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * The strategy in force.
     *
     * @throws Refusal before the first version
     */
    public Snapshot strategy() {
        return snapshots
                .current()
                .orElseThrow(() -> new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "office-no-strategy", ""));
    }
}
