package org.jazari.kernel.ledger;

import java.time.Instant;
import org.jazari.verifier.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * What is stated in public of a key of the log.
 *
 * @param retired when and why its service ended; null while it signs
 */
public record StatedKey(
        VerifierKey key, Instant added, @Nullable Retirement retired) {
    /** The end of a key's service. */
    public record Retirement(Instant moment, KeyRetirement.Reason reason) {}
}
