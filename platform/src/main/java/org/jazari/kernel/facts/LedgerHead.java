package org.jazari.kernel.facts;

/**
 * The ledger at one moment.
 *
 * @param size number of entries
 * @param hash hexadecimal SHA-256 that commits to all of them; of the empty ledger, SHA-256 of nothing
 */
public record LedgerHead(long size, String hash) {}
