package org.jazari.verifier;

import java.util.List;

/**
 * A checkpoint whose signatures have been verified.
 *
 * @param log trusted keys of the log that signed
 * @param witnesses trusted witnesses that cosigned
 * @param unchecked trusted keys that signed in a way which this Java runtime cannot verify
 */
public record SignedCheckpoint(
        Checkpoint checkpoint, List<Signer> log, List<Signer> witnesses, List<VerifierKey> unchecked) {

    /**
     * A key that signed.
     *
     * @param time seconds since 1970 at which it signed; 0 where unknown
     */
    public record Signer(VerifierKey key, long time) {}

    public SignedCheckpoint {
        log = List.copyOf(log);
        witnesses = List.copyOf(witnesses);
        unchecked = List.copyOf(unchecked);
    }
}
