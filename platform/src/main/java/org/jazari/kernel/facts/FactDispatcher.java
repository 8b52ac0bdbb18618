package org.jazari.kernel.facts;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one thread that orders facts and feeds projections. It stops for nothing: a database that is away, or a
 * projection that throws, is tried again after a pause, and the fact at fault is named in the log.
 */
@Component
public class FactDispatcher implements SmartLifecycle {
    private static final Duration FOR_A_PAGE = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(FactDispatcher.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final FactOrder order;
    private final ProjectionFeed feed;
    private final FactSignal signal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile @Nullable Thread thread;
    private volatile boolean running;

    FactDispatcher(FactOrder order, ProjectionFeed feed, FactSignal signal) {
        this.order = order;
        this.feed = feed;
        this.signal = signal;
    }

    /**
     * Waits until every projection has seen a fact, so that who wrote it reads its effect; as long as somebody waits for a page.
     *
     * @return false if the time passed first; the fact is durable all the same
     */
    public boolean awaitProjected(Fact fact) throws InterruptedException {
        return awaitProjected(fact, FOR_A_PAGE);
    }

    /**
     * The same for a time of one's own.
     *
     * @return false if the time passed first; the fact is durable all the same
     */
    public boolean awaitProjected(Fact fact, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (true) {
                long position = order.positionOf(fact.id());
                if (position > 0 && feed.lowestBookmark() >= position) {
                    return true;
                }
                if (nanos <= 0) {
                    return false;
                }
                nanos = advanced.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Orders and projects all that is committed now; what {@code start} does once before the platform opens. */
    void catchUp() {
        int moved;
        do {
            moved = order.sequence();
            moved += feed.advance();
        } while (moved > 0);
    }

    /** Removes all projected state and computes it anew from every fact; readers see less than all meanwhile. */
    public void rebuild() {
        feed.reset();
        catchUp();
    }

    @Override
    public void start() {
        feed.open();
        try {
            catchUp();
        } catch (RuntimeException e) {
            waits(e);
        }
        running = true;
        thread = Thread.ofPlatform().name("facts").daemon(true).start(this::loop);
    }

    private void loop() {
        while (running) {
            try {
                catchUp();
                wakeWaiters();
                signal.await(IDLE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                waits(e);
                pause();
            }
        }
    }

    private static void waits(RuntimeException reason) {
        log.warn("Facts wait: {}", reason.getMessage());
        log.debug("Facts wait", reason);
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void wakeWaiters() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The names of the projections, for the operator. */
    public List<String> projections() {
        return feed.names();
    }

    @Override
    public void stop() {
        running = false;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
