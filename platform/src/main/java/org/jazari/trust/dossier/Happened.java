package org.jazari.trust.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Things that happened in a dossier and of which there may be several. */
public sealed interface Happened {
    /** A condition of the approval. */
    record Condition(
            String id,
            ConditionKind kind,
            String text,
            Instant since,
            String factId,
            Optional<Instant> liftedAt,
            String liftedBecause)
            implements Happened {
        public boolean holds() {
            return liftedAt.isEmpty();
        }

        Condition lifted(Instant at, String because) {
            return new Condition(id, kind, text, since, factId, Optional.of(at), because);
        }
    }

    /** A question and its answer. */
    record Question(String text, String by, Instant at, Optional<Instant> answeredAt, String answer)
            implements Happened {
        Question answered(Instant when, String what) {
            return new Question(text, by, at, Optional.of(when), what);
        }
    }

    /**
     * Somebody contests.
     *
     * @param receipt SHA-256 of the receipt's number, in hexadecimal digits
     * @param clock the id of the legal clock that it starts
     */
    record Contest(
            String factId,
            String receipt,
            String clock,
            String text,
            String name,
            String contact,
            Instant at,
            Optional<ContestAnswer> answer)
            implements Happened {
        public boolean isOpen() {
            return answer.isEmpty();
        }

        Contest answered(ContestAnswer given) {
            return new Contest(factId, receipt, clock, text, name, contact, at, Optional.of(given));
        }
    }

    /** What a contest was answered. */
    record ContestAnswer(String factId, ContestOutcome outcome, String text, String by, Instant at)
            implements Happened {}

    /** Something went wrong. */
    record Incident(String factId, String text, LocalDate day, Instant at) implements Happened {}

    /** A decision. */
    record Decision(Outcome outcome, String reasons, Instant at, boolean deemed) implements Happened {}

    /** A version of the record as it was published. */
    record Version(
            int number,
            SystemRecord record,
            Optional<Attached> assessment,
            Optional<Decision> decision,
            Instant at,
            String factId)
            implements Happened {}

    /** A stub in a record's place. */
    record Stub(String body, WithheldCategory category, String ground, LocalDate expires, Instant at, String factId)
            implements Happened {}
}
