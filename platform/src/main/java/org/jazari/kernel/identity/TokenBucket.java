package org.jazari.kernel.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * What is left of a number of attempts that comes back evenly over a time.
 *
 * @param attempts those left, a part of one included
 * @param at when that was so
 */
record TokenBucket(double attempts, Instant at) {

    /** What is left now. */
    TokenBucket refilled(Instant now, int capacity, Duration over) {
        double gained = capacity * (double) Duration.between(at, now).toMillis() / over.toMillis();
        return new TokenBucket(Math.min(capacity, attempts + Math.max(0, gained)), now);
    }

    boolean empty() {
        return attempts < 1;
    }

    TokenBucket minusOne() {
        return new TokenBucket(attempts - 1, at);
    }

    TokenBucket plusOne(int capacity) {
        return new TokenBucket(Math.min(capacity, attempts + 1), at);
    }

    /** How long until there is one whole attempt again. */
    Duration wait(int capacity, Duration over) {
        return Duration.ofMillis((long) Math.ceil((1 - attempts) * over.toMillis() / capacity));
    }
}
