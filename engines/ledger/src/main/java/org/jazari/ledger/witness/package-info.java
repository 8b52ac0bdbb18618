/**
 * Witnesses (C2SP tlog-witness): other institutions that remember the largest tree they have seen of a log and cosign none that
 * contradicts it. {@link org.jazari.ledger.witness.Witness} is one; {@link org.jazari.ledger.witness.Cosigning} is how a log asks them.
 */
@NullMarked
package org.jazari.ledger.witness;

import org.jspecify.annotations.NullMarked;
