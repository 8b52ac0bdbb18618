package org.jazari.strategy.content;

import java.time.Instant;

/**
 * A version of the strategy.
 *
 * @param number 1, 2, 3, ...
 * @param acceptedBy the publisher who accepted it, or {@code platform} for the shipped strategy
 * @param proposedBy the officer who proposed it
 * @param title what it is about
 * @param origin how it came: {@code shipped}, {@code folder} or {@code form}
 * @param sha256 hash of the whole strategy in canonical JSON
 * @param factId the fact that states it
 */
public record Version(
        int number,
        Instant acceptedAt,
        String acceptedBy,
        String proposedBy,
        String title,
        String origin,
        String sha256,
        String factId) {}
