package org.jazari.database;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for another process, looking ever less often: first each millisecond, at last each fifty. */
final class Patience {
    private final long deadline;
    private long pauseMillis = 1;

    Patience(Duration limit) {
        deadline = System.nanoTime() + limit.toNanos();
    }

    boolean isExhausted() {
        return System.nanoTime() - deadline > 0;
    }

    void pause() throws InterruptedException {
        Thread.sleep(pauseMillis);
        pauseMillis = Math.min(50, pauseMillis + 1);
    }

    /** True as soon as the condition holds; false when it does not within the limit. */
    static boolean until(Duration limit, BooleanSupplier condition) throws InterruptedException {
        Patience patience = new Patience(limit);
        while (!condition.getAsBoolean()) {
            if (patience.isExhausted()) {
                return false;
            }
            patience.pause();
        }
        return true;
    }
}
