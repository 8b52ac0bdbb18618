package org.jazari.kernel.facts;

/**
 * A committed fact with its place in the one order in which all projections and the ledger see facts.
 *
 * @param position 1, 2, 3, ... without gaps; a fact that commits late gets a later position and is never skipped
 * @param fact the fact
 */
public record OrderedFact(long position, Fact fact) {}
