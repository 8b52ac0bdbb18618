package org.jazari.strategyfile;

/**
 * One reading, with the words it comes from.
 */
public record Reading(Text statement, Citation citation) {}
