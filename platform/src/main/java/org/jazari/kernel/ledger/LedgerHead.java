package org.jazari.kernel.ledger;

/**
 * The tree at one moment.
 *
 * @param size number of entries
 * @param root hexadecimal root of the Merkle tree over them (RFC 9162, section 2.1.1); of the empty one, SHA-256 of nothing
 */
public record LedgerHead(long size, String root) {}
