/**
 * Checks a proof of publication offline: Merkle proofs (RFC 9162), signed notes, checkpoints, cosignatures, proof bundles and trust
 * policies (C2SP), disclosed personal data. Read {@link org.jazari.verifier.Verification} first.
 *
 * <p>Whatever cannot be read or does not hold ends in a {@link org.jazari.verifier.RefusedException}: a checked exception, so that the
 * code reads straight down and the compiler sees that nobody forgets it.
 */
@NullMarked
package org.jazari.verifier;

import org.jspecify.annotations.NullMarked;
