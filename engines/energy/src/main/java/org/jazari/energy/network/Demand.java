package org.jazari.energy.network;

/** Load that must be met. */
@SuppressWarnings("ArrayRecordComponent")
public record Demand(String name, String bus, double[] mw) {}
