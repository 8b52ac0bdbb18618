package org.jazari.kernel.ledger;

import java.time.Instant;

/**
 * A tree of which a checkpoint was signed.
 *
 * @param root hexadecimal
 */
public record SignedTree(long size, String root, Instant signedAt) {}
