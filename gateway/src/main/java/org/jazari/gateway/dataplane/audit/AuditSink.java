package org.jazari.gateway.dataplane.audit;

import java.util.Optional;

/**
 * Takes one leaf for each decision. A place is taken before the decision; where none is free the request must be refused: nothing that was
 * decided is dropped. Calls do not block.
 */
public interface AuditSink extends AutoCloseable {
    /** A place in the queue, for one leaf. */
    interface Place {
        /**
         * Says what was decided, before it is done. When the process dies before {@link #record}, this becomes the leaf, with the outcome
         * {@code interrupted}.
         */
        void begin(Leaf decision);

        /**
         * Gives the leaf, and the place back once it is in the log.
         *
         * @param leaf where there was a decision the same object, to which more has been put
         */
        void record(Leaf leaf);
    }

    /** A place; empty where all are taken. */
    Optional<Place> tryEnter();

    /** Places taken now. */
    int taken();

    @Override
    void close();
}
