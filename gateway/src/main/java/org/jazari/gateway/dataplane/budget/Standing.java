package org.jazari.gateway.dataplane.budget;

/**
 * An account now.
 *
 * @param spent settled amounts
 * @param held for calls that are under way
 */
public record Standing(long spent, long held) {}
