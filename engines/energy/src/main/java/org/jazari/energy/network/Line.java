package org.jazari.energy.network;

/**
 * A passive branch: the flow divides by Kirchhoff's voltage law, in the linear approximation. Without losses.
 *
 * @param impedance series reactance (alternating current) or resistance (direct current) per unit; in a cycle its ratio to the
 *     others' counts
 * @param most flow per unit of size, either way
 */
@SuppressWarnings("ArrayRecordComponent")
public record Line(String name, String from, String to, Sizing size, double impedance, double[] most) {}
