package org.jazari.strategy.reminder;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the job run every five minutes; what it did before it does not do again. */
@Component
class ReminderLoop implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ReminderLoop.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final ReminderJob job;
    private @Nullable ScheduledExecutorService thread;

    ReminderLoop(ReminderJob job) {
        this.job = job;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reminders").daemon(true).factory());
        ScheduledFuture<?> unused =
                started.scheduleWithFixedDelay(this::attempt, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        thread = started;
    }

    private void attempt() {
        try {
            job.run();
        } catch (RuntimeException e) {
            log.warn("Reminders wait: {}", e.getMessage());
            log.debug("Reminders wait", e);
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
            try {
                if (!running.awaitTermination(5, TimeUnit.SECONDS)) {
                    running.shutdownNow();
                }
            } catch (InterruptedException e) {
                running.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
