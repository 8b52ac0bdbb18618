/**
 * A Merkle log (RFC 9162) in a folder, laid out as others expect it (C2SP tlog-tiles): one writer, any number of readers.
 *
 * <p>{@link org.jazari.ledger.Ledger} appends and proves; {@link org.jazari.ledger.Audit} recomputes anybody's log;
 * {@link org.jazari.ledger.KeyFile} keeps keys. What a reader needs to verify a proof is in {@code org.jazari.verifier}.
 */
@NullMarked
package org.jazari.ledger;

import org.jspecify.annotations.NullMarked;
