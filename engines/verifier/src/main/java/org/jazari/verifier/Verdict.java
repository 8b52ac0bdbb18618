package org.jazari.verifier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a proof. */
public sealed interface Verdict {
    /**
     * The entry is in the log, as the trusted keys attest.
     *
     * @param index 0-based place of the entry
     * @param leaf the entry's bytes as text, UTF-8 assumed only where {@code statement} is present
     * @param statement the entry as a JSON object; empty where it is something else
     * @param disclosed JSON pointer of each opened commitment, and its value in canonical JSON
     * @param erased JSON pointers of the commitments that nothing opens: erased, or kept back
     */
    record Verified(
            SignedCheckpoint signed,
            long index,
            String leaf,
            Optional<Json> statement,
            Map<String, String> disclosed,
            List<String> erased)
            implements Verdict {
        public Verified {
            disclosed = Collections.unmodifiableMap(new LinkedHashMap<>(disclosed));
            erased = List.copyOf(erased);
        }
    }

    /** Nothing is proved. */
    record Refused(RefusedException.Reason reason, String detail) implements Verdict {}
}
