package org.jazari.kernel.facts;

/**
 * Where a public fact stands in the ledger.
 *
 * @param index 0-based place
 * @param leafHash hexadecimal SHA-256 of 0x00 and the fact's canonical statement
 * @param chainHash hexadecimal SHA-256 of 0x01, the hash of the chain before, and the leaf hash
 */
public record LedgerReceipt(long index, String leafHash, String chainHash) {}
