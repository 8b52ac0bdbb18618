package org.jazari.ledger.witness;

import java.util.List;
import org.jazari.verifier.NoteSignature;

/** What a witness says to a checkpoint, and the HTTP status that says it. */
public sealed interface WitnessAnswer {
    int status();

    /** Seen, remembered, cosigned. */
    record Cosigned(List<NoteSignature> signatures) implements WitnessAnswer {
        public Cosigned {
            signatures = List.copyOf(signatures);
        }

        @Override
        public int status() {
            return 200;
        }
    }

    /** The request is not of its form. */
    record Malformed(String why) implements WitnessAnswer {
        @Override
        public int status() {
            return 400;
        }
    }

    /** No key that the witness trusts for this log has signed, or one has signed wrongly. */
    record NotSigned() implements WitnessAnswer {
        @Override
        public int status() {
            return 403;
        }
    }

    /** The witness does not watch this log. */
    record UnknownLog() implements WitnessAnswer {
        @Override
        public int status() {
            return 404;
        }
    }

    /** The witness knows another tree: of this size. The same size with another root is a fork. */
    record Conflict(long size) implements WitnessAnswer {
        @Override
        public int status() {
            return 409;
        }
    }

    /** The proof does not show that the new tree begins with the old one. */
    record NotConsistent(String why) implements WitnessAnswer {
        @Override
        public int status() {
            return 422;
        }
    }
}
