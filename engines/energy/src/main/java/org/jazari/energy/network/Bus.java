package org.jazari.energy.network;

/**
 * Where energy is balanced at each snapshot.
 *
 * @param disposal whether more may arrive than leaves: then the surplus is spilled at no cost
 */
public record Bus(String name, boolean disposal) {}
