package org.jazari.trust.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jazari.kernel.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How many forms of the public are taken in a while: what is stated for ever may not be filled by a program. */
@Component
public class SendingLimit {
    private static final int MOST = 120;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Clock clock;
    private final Deque<Instant> sent = new ArrayDeque<>();

    SendingLimit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts one form.
     *
     * @throws Refusal when too much was sent of late
     */
    public synchronized void count() {
        Instant now = clock.instant();
        while (!sent.isEmpty() && sent.getFirst().plus(WITHIN).isBefore(now)) {
            sent.removeFirst();
        }
        if (sent.size() >= MOST) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "register-busy", "");
        }
        sent.addLast(now);
    }
}
