package org.jazari.testing;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Randomness that a test can be given again: each seed is printed, and {@code -Djazari.seed=...} sets it. */
public final class Seeds {
    private static final Logger log = LoggerFactory.getLogger(Seeds.class);

    private Seeds() {}

    /** A generator for a test, by name; its seed stands in the log. */
    public static RandomGenerator random(String test) {
        long seed = Long.getLong("jazari.seed", System.nanoTime());
        log.warn("{} runs with -Djazari.seed={}", test, seed);
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
