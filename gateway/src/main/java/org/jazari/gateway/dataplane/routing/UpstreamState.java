package org.jazari.gateway.dataplane.routing;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How an upstream does, as all event loops see it: what is under way, and whether its circuit is closed. */
public final class UpstreamState {
    private static final int FAILURES_TO_OPEN = 5;
    private static final long OPEN_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong retryAt = new AtomicLong();
    private volatile boolean healthy = true;

    /** Requests under way. */
    public int underWay() {
        return underWay.get();
    }

    public void begin() {
        underWay.incrementAndGet();
    }

    public void end() {
        underWay.decrementAndGet();
    }

    /** An answer came. */
    public void succeeded() {
        failures.set(0);
    }

    /** No answer came, or one that says that the server is broken. */
    public void failed(long nowNanos) {
        if (failures.incrementAndGet() >= FAILURES_TO_OPEN) {
            retryAt.set(nowNanos + OPEN_NANOS);
        }
    }

    /** What the last look at its health path said. */
    public void setHealthy(boolean is) {
        healthy = is;
    }

    public boolean isHealthy() {
        return healthy;
    }

    /** Whether the circuit is open: nothing is sent for a while after failures in a row. */
    public boolean isOpen(long nowNanos) {
        return failures.get() >= FAILURES_TO_OPEN && nowNanos - retryAt.get() < 0;
    }

    /** After the while one request tries; others wait for what becomes of it. */
    public boolean tryHalfOpen(long nowNanos) {
        if (failures.get() < FAILURES_TO_OPEN) {
            return true;
        }
        long at = retryAt.get();
        return nowNanos - at >= 0 && retryAt.compareAndSet(at, nowNanos + OPEN_NANOS);
    }
}
