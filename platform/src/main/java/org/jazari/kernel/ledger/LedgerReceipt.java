package org.jazari.kernel.ledger;

/**
 * Where a public fact stands in the log.
 *
 * @param index 0-based place
 * @param leafHash hexadecimal SHA-256 of 0x00 and the entry
 */
public record LedgerReceipt(long index, String leafHash) {}
