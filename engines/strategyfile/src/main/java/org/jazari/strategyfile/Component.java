package org.jazari.strategyfile;

/**
 * One component of a pillar.
 */
public record Component(String id, Text name) {}
